namespace Hawl.Core.Correspondence;

// The words of stored passages as plain lines.
public static class PassageText
{
    public static IEnumerable<string> Lines(IEnumerable<StoredPassage> passages) => passages.SelectMany(p => p.Blocks).SelectMany(Lines);

    private static IEnumerable<string> Lines(StoredPassage.Block block)
    {
        if (block.AfterBlank)
        {
            yield return "";
        }

        var text = block.Cells is { } cells ? string.Join(" | ", cells.Select(c => Words(c.Runs))) : Words(block.Runs ?? []);
        var quoted = new string('>', block.QuoteDepth) + (block.QuoteDepth > 0 ? " " : "");
        foreach (var line in text.Split('\n'))
        {
            yield return $"{quoted}{line}".TrimEnd();
        }
    }

    private static string Words(IEnumerable<StoredPassage.Run> runs) => string.Concat(runs.Select(r => r.Text));
}
