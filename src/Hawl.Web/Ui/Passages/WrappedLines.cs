using Hawl.Core.Correspondence;

namespace Hawl.Web.Ui.Passages;

// Tells a line that its writer ended from one that a mail program broke at a fixed width: after the latter, the next word
// would not have fitted. The latter is run together, so that a letter is not ragged on a narrow screen.
public static class WrappedLines
{
    private const int NarrowestWidth = 55;
    private const int WidestWidth = 100;

    public static Func<StoredPassage.Block, StoredPassage.Block, bool> In(IReadOnlyList<StoredPassage.Block> lines)
    {
        var width = lines.Count > 1 ? lines.Max(l => Text(l).Length) : 0;
        return width is < NarrowestWidth or > WidestWidth
            ? (_, _) => false
            : (line, next) => Text(line).Length + 1 + FirstWord(Text(next)) > width && !Items.BeginsOne(next);
    }

    private static string Text(StoredPassage.Block line) => string.Concat((line.Runs ?? []).Select(r => r.Text)).TrimEnd();

    private static int FirstWord(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }
}
