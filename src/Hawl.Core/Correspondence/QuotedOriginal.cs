namespace Hawl.Core.Correspondence;

// A message as a letter quotes it below: what it says itself, without what it quotes in turn.
public static class QuotedOriginal
{
    private const int LongestQuotation = 20_000;

    public static string Of(IncomingMessage message, string heading)
    {
        var text = message.Texts.MaxBy(t => t.ReaderVersion);
        var said = text is null ? [] : StoredPassage.Read(text.Passages).Where(p => !p.IsFolded).SelectMany(p => p.Blocks);
        var quoted = string.Join('\n', said.SelectMany(Lines));
        quoted = quoted.Length > LongestQuotation ? quoted[..LongestQuotation] + "\n> …" : quoted;
        return quoted.Length == 0 ? "" : $"\n\n{heading}\n{quoted}";
    }

    private static IEnumerable<string> Lines(StoredPassage.Block block)
    {
        if (block.AfterBlank)
        {
            yield return ">";
        }

        var text = block.Cells is { } cells ? string.Join(" | ", cells.Select(c => Words(c.Runs))) : Words(block.Runs ?? []);
        foreach (var line in text.Split('\n'))
        {
            yield return $"> {line}".TrimEnd();
        }
    }

    private static string Words(IEnumerable<StoredPassage.Run> runs) => string.Concat(runs.Select(r => r.Text));
}
