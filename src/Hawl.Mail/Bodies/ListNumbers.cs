using System.Globalization;
using AngleSharp.Dom;

namespace Hawl.Mail.Bodies;

/// <summary>Counts the items of lists (HTML standard §4.4.8).</summary>
internal sealed class ListNumbers
{
    private readonly Dictionary<IElement, int> last = [];

    /// <summary>The mark of a list's item: its number as the list counts, or a bullet.</summary>
    public string Mark(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "• ";
        }

        var next = last.TryGetValue(list, out var before) ? before + 1 : Number(list.GetAttribute("start")) ?? 1;
        var number = last[list] = Number(item.GetAttribute("value")) ?? next;
        return list.GetAttribute("type") switch
        {
            "a" when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}. ",
            "A" when number is >= 1 and <= 26 => $"{(char)('A' + number - 1)}. ",
            "i" when number is >= 1 and <= 12 => $"{"i ii iii iv v vi vii viii ix x xi xii".Split(' ')[number - 1]}. ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n is > -9999 and < 99999 ? n : null;
}
