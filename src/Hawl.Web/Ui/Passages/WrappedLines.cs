using Hawl.Core.Correspondence;

namespace Hawl.Web.Ui.Passages;

// Tells a line that its writer ended from one that a mail program broke at a fixed width: after the latter, the next word
// would not have fitted. The latter is run together, so that a letter is not ragged on a narrow screen.
public sealed class WrappedLines
{
    private const int NarrowestWidth = 55;
    private const int WidestWidth = 100;

    private readonly int _width;

    // The width is that of the longest line that may have been broken at all.
    public WrappedLines(IEnumerable<StoredPassage> passages) => _width = passages.SelectMany(p => p.Blocks)
        .Where(b => b.Kind == "line").Select(b => Text(b).Length).Where(l => l <= WidestWidth).DefaultIfEmpty().Max();

    public bool IsBrokenAfter(StoredPassage.Block line, StoredPassage.Block next)
    {
        var (before, after) = (Text(line), Text(next));
        var isSentence = before is [.., '.' or '!' or '?' or ':' or ';'] && after is [var first, ..] && !char.IsLower(first);
        return _width >= NarrowestWidth && before.Length + 1 + FirstWord(after) > _width && !isSentence && !Items.BeginsOne(next);
    }

    private static string Text(StoredPassage.Block line) => string.Concat((line.Runs ?? []).Select(r => r.Text)).TrimEnd();

    private static int FirstWord(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }
}
