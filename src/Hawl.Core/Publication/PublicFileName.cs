using System.Globalization;
using System.Text;

namespace Hawl.Core.Publication;

// The name a file is shown, addressed and saved by: no address in it, no way to another folder, nothing that hides its ending.
public static class PublicFileName
{
    private const int Longest = 150;
    private const string NotInNames = "\"*/:<>?\\|";

    public static string Of(string sent, int number, Redaction redaction)
    {
        var name = new StringBuilder(sent.Length);
        foreach (var letter in redaction.Text(sent).Normalize(NormalizationForm.FormC))
        {
            var hidden = CharUnicodeInfo.GetUnicodeCategory(letter)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            name.Append(NotInNames.Contains(letter, StringComparison.Ordinal) ? "-" : hidden ? "" : letter.ToString());
        }

        var tidy = name.ToString().Trim(' ', '.');
        return tidy.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"attachment-{number}") : Shortened(tidy);
    }

    // The ending stays.
    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var ending = Path.GetExtension(name) is { Length: <= 10 } known ? known : "";
        var stem = name[..(Longest - ending.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + ending;
    }
}
