namespace Hawl.Mail.Automatic;

/// <summary>Puts a stranger's words into a sentence of ours.</summary>
internal static class Evidence
{
    private const int Longest = 80;

    public static string Quote(string words) => $"\"{Short(words).Replace('"', '\'')}\"";

    /// <summary>One line of at most 80 characters, never half a surrogate pair.</summary>
    public static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
