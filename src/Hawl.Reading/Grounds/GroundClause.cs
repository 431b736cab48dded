using Hawl.Law.Citations;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// The words before a citation, and those around it, up to what parts it from another statement of the sentence.
internal static class GroundClause
{
    public static (string Head, string Clause) Of(string text, Citation citation, Sentence sentence)
    {
        var before = PlainWords.Of(text.AsSpan(sentence.Span.Start, Math.Max(0, citation.Start - sentence.Span.Start)));
        var after = PlainWords.Of(text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End)));
        var from = before.LastIndexOf(';') is var stop && before.LastIndexOf(" but ", StringComparison.Ordinal) is var but
            ? Math.Max(stop, but) : -1;
        from = before.Has("groundRestsLast") ? Math.Max(from, before.LastIndexOf(", which ", StringComparison.Ordinal)) : from;
        var next = after.Find("clauseEnd");
        var head = Contractions.WrittenOut(before[(from + 1)..].Trim());
        return (head, $"{head} section {Contractions.WrittenOut(next.Success ? after[..next.Index] : after)}");
    }
}
