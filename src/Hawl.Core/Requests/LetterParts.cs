using Hawl.Core.Requests.Checks;

namespace Hawl.Core.Requests;

// A letter taken apart: whom it greets, what it says, how it ends and who signed it. What is missing is empty.
public sealed record LetterParts(string Salutation, string Body, string SignOff, string Signature)
{
    // A sign-off stands near the end; further up it is part of what is said.
    private const int LastLines = 6;

    public static LetterParts Of(string letter)
    {
        var lines = letter.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var greets = lines.Count > 0 && CheckWords.All.IsSalutation(lines[0]);
        var first = greets ? 1 : 0;
        var end = lines.FindLastIndex(CheckWords.All.IsSignOff);
        end = end < first || end < lines.Count - LastLines ? lines.Count : end;
        return new LetterParts(
            greets ? lines[0] : "",
            string.Join('\n', lines[first..end]),
            end < lines.Count ? lines[end] : "",
            end < lines.Count ? string.Join('\n', lines[(end + 1)..]) : "");
    }
}
