namespace Hawl.Core.Requests;

public static class LetterText
{
    // One kind of line end, nothing at the ends of lines, at most one line empty, no control characters.
    public static string Tidy(string letter)
    {
        var lines = new List<string>();
        foreach (var line in letter.ReplaceLineEndings("\n").Split('\n').Select(Clean))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).Trim();
    }

    private static string Clean(string line) => string.Concat(line.Where(c => c == '\t' || !char.IsControl(c))).TrimEnd();
}
