using System.Text.RegularExpressions;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Places;

// What a sentence by itself has that an answer may be: numbers, dates, yes or no, addresses, denials; how long it is and how it begins.
internal static partial class PlaceSaid
{
    private static readonly (string Name, Func<Read, bool> Is)[] _all =
    [
        ("no amount", one => one.Amounts.Count == 0), ("an amount", one => one.Amounts.Count == 1),
        ("amounts", one => one.Amounts.Count > 1),
        ("money", one => one.Amounts.Any(number => number.Unit is not null and not "%")),
        ("share", one => one.Amounts.Any(number => number.Unit == "%")),
        ("time", one => one.Amounts is [var number, ..] && one.Plain[number.End..].TrimStart().Has("timeUnitFirst")),
        ("date", one => DateReader.Find(one.Plain).Count > 0), ("year", one => DateReader.Years(one.Plain).Count > 0),
        ("yes", one => one.Plain.Has("yesFirst")), ("no", one => one.Plain.Has("noFirst")),
        ("none", one => one.Plain.Has("noneFirst") || one.Plain.Has("noneWhole")),
        ("not applicable", one => one.Plain.Has("notApplicableFirst") || one.Plain.Has("notApplicableWhole")),
        ("suppressed", one => one.Plain.Has("suppressed")), ("link", one => one.Plain.Has("link")),
        ("attached", one => AnswerCues.IsAttached(one.Plain)), ("pointer", one => one.Plain.Has("pointerFirst")),
        ("refuses", one => AnswerCues.RefusesHere(one.Plain)), ("not held", one => AnswerCues.IsNotHeld(one.Plain)),
        ("ncnd", one => AnswerCues.IsNcnd(one.Plain)), ("pending", one => one.Plain.Has("pendingFirst")),
        ("earlier", one => one.Plain.Has("earlierReply") || one.Plain.Has("earlierSaid")),
        ("names", one => Capitals().Count(one.Text) > 0), ("several", one => one.Plain.Count(letter => letter is ',' or ';') > 1),
        ("a word or two", one => one.Words <= 2), ("a few words", one => one.Words is > 2 and <= 6),
        ("a line", one => one.Words is > 6 and <= 15), ("more", one => one.Words > 15),
        ("asks", one => one.Plain.EndsWith('?')), ("leads", one => one.Plain.EndsWith(':')),
        ("opens", one => one.Plain.Has("opensFirst")), ("salutation", one => one.Plain.Has("salutationFirst")),
        ("actual", one => one.Sentence.IsActual), ("cell", one => one.IsCell), ("always", _ => true),
    ];

    public static IEnumerable<string> Names => _all.Select(one => one.Name);

    public static string[] Of(ReplyContext context, Sentence sentence)
    {
        var text = context.Reply.Of(sentence.Span).Replace('\n', ' ');
        var label = GroupLabel.At(text) is { } head && head.Mark != ' ' && head.Length < text.Length ? head.Length : 0;
        text = text[label..];
        var plain = label > 0 ? PlainWords.Of(text) : sentence.Plain;
        var read = new Read(sentence, text, plain, ValueReading.Amounts(plain), plain.Count(letter => letter == ' ') + 1,
            context.Reply.LineAt(sentence.Span.Start)?.Block.Cells.Count > 0);
        return [.. _all.Where(one => one.Is(read)).Select(one => one.Name)];
    }

    private sealed record Read(Sentence Sentence, string Text, string Plain, IReadOnlyList<FoundNumber> Amounts, int Words, bool IsCell);

    [GeneratedRegex(@"(?<=[\p{Ll},\d] )\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();
}
