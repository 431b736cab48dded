using Hawl.Core.Correspondence;
using Hawl.Core.Publication;

namespace Hawl.Core.Notifications;

// How a message begins, without what is folded away on its page and without addresses.
internal static class FirstLines
{
    private const int MostLines = 6;
    private const int MostLetters = 420;

    public static string Of(IReadOnlyList<StoredPassage> passages, Redaction redaction)
    {
        var lines = passages.Where(p => !p.IsFolded).SelectMany(p => p.Blocks).Select(TextOf)
            .Select(l => redaction.Text(l).Trim()).Where(l => l.Length > 0);
        return Cut(string.Join('\n', lines.Take(MostLines)), lines.Skip(MostLines).Any());
    }

    public static string Cut(string text, bool more = false)
    {
        if (text.Length <= MostLetters)
        {
            return more ? text + " …" : text;
        }

        var end = text.LastIndexOfAny([' ', '\n'], MostLetters);
        end = end > MostLetters / 2 ? end : MostLetters;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + " …";
    }

    private static string TextOf(StoredPassage.Block block) => block.Cells is { } cells
        ? string.Join(" | ", cells.Select(c => string.Concat(c.Runs.Select(r => r.Text))))
        : string.Concat((block.Runs ?? []).Select(r => r.Text));
}
