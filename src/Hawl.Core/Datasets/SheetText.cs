using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Hawl.Core.Datasets;

// What a cell of a spreadsheet can hold: letters that XML allows, at most so many, and none that would be taken for an escape.
public static partial class SheetText
{
    public const int Longest = 32_767;

    private const string Cut = "…";

    public static string Of(string text)
    {
        var clean = Escape().Replace(Allowed(text), "_x005F_");
        if (clean.Length <= Longest)
        {
            return clean;
        }

        var end = Longest - Cut.Length;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + Cut;
    }

    public static string Column(int number)
    {
        var name = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    public static string Place(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    private static string Allowed(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    // An underscore that begins what spreadsheets read as the number of a letter.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
