namespace Hawl.Core.Correspondence;

// A message as a letter quotes it below: what it says itself, without what it quotes in turn.
public static class QuotedOriginal
{
    private const int LongestQuotation = 20_000;

    public static string Of(IncomingMessage message, string heading)
    {
        var text = message.Texts.MaxBy(t => t.ReaderVersion);
        var said = text is null ? [] : StoredPassage.Read(text.Passages).Where(p => !p.IsFolded);
        var quoted = string.Join('\n', PassageText.Lines(said).Select(l => $"> {l}".TrimEnd()));
        quoted = quoted.Length > LongestQuotation ? quoted[..LongestQuotation] + "\n> …" : quoted;
        return quoted.Length == 0 ? "" : $"\n\n{heading}\n{quoted}";
    }
}
