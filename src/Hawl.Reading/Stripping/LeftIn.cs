using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Stripping;

// What a template left in a letter: notes in square brackets to whoever was to write it, and lists of what the law exempts, of which
// nothing is applied.
internal static class LeftIn
{
    private const int LongestNote = 10;
    private const int LongestHeading = 120;
    private const int LongestEntry = 110;
    private const int FewestEntries = 3;

    public static void Lines(ReplyText reply)
    {
        for (var n = 0; n < reply.Lines.Count; n++)
        {
            Note(reply, n);
            List(reply, n);
        }
    }

    // "[OFFICER: if anything is withheld say here …]"
    private static void Note(ReplyText reply, int from)
    {
        if (!reply.Lines[from].IsOwn || !reply.Lines[from].Text.TrimStart().StartsWith('[')
            || !PlainWords.Of(reply.Lines[from].Text).Has("draftNoteFirst"))
        {
            return;
        }

        var last = Closing(reply, from);
        for (var n = from; n <= last; n++)
        {
            reply.Lines[n].Is(LineRole.Disclaimer, "a note to whoever wrote the letter");
        }
    }

    // The line that ends with the bracket that closes the first one; -1 where more follows it there, or it stays open.
    private static int Closing(ReplyText reply, int from)
    {
        var open = 0;
        for (var n = from; n < Math.Min(from + LongestNote, reply.Lines.Count); n++)
        {
            var text = reply.Lines[n].Text.TrimEnd();
            for (var at = 0; at < text.Length; at++)
            {
                open += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
                if (open == 0 && text[at] == ']')
                {
                    return at == text.Length - 1 ? n : -1;
                }
            }
        }

        return -1;
    }

    // "ANNEX - Exemptions under the Freedom of Information Act", and below it "Section 21 - information accessible by other means".
    private static void List(ReplyText reply, int head)
    {
        var heading = PlainWords.Of(reply.Lines[head].Text);
        if (!reply.Lines[head].IsOwn || heading.Length > LongestHeading || !heading.Has("exemptionListHeadWhole")
            || heading.Has("exemptionListNot"))
        {
            return;
        }

        var below = reply.Lines.Skip(head + 1).Where(line => line.Text.Trim().Length > 0).TakeWhile(line => line.IsOwn
            && line.Text.Length <= LongestEntry && PlainWords.Of(line.Text).Has("exemptionEntryFirst")).ToList();
        if (below.Count >= FewestEntries
            && !reply.Lines.Any(line => line.IsOwn && PlainWords.Of(line.Text).Has("exemptionListUsed")))
        {
            reply.Lines[head].Is(LineRole.Disclaimer, "a list of what the law exempts");
            below.ForEach(line => line.Is(LineRole.Disclaimer, "a list of what the law exempts"));
        }
    }
}
