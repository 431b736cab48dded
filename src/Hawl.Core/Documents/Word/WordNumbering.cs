using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Hawl.Core.Documents.Word;

// The numbers that Word prints before the items of lists (ECMA-376 part 1, §17.9), counted along as the letter is read.
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string Bullet = "•";

    private readonly Dictionary<int, AbstractNum> shapes = [];
    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<int> begun = [];
    private readonly Func<string, int?> listOfStyle;

    public WordNumbering(NumberingDefinitionsPart? part, Func<string, int?> listOfStyle)
    {
        this.listOfStyle = listOfStyle;
        foreach (var shape in part?.Numbering?.Elements<AbstractNum>() ?? [])
        {
            shapes.TryAdd(shape.AbstractNumberId?.Value ?? 0, shape);
        }

        foreach (var list in part?.Numbering?.Elements<NumberingInstance>() ?? [])
        {
            lists.TryAdd(list.NumberID?.Value ?? 0, list);
        }
    }

    // The mark of the next item; null where there is none.
    public string? Next(int listId, int level)
    {
        if (level is < 0 or >= Levels || Shape(listId) is not { } shape)
        {
            return null;
        }

        var key = shape.AbstractNumberId?.Value ?? 0;
        if (!counts.TryGetValue(key, out var count))
        {
            counts[key] = count = new int?[Levels];
        }

        Begin(listId, count);
        count[level] = (count[level] ?? Start(shape, listId, level) - 1) + 1;
        Array.Clear(count, level + 1, Levels - level - 1);
        return Mark(shape, listId, level, count);
    }

    // A list that starts anew, though it looks like another.
    private void Begin(int listId, int?[] count)
    {
        if (!begun.Add(listId))
        {
            return;
        }

        foreach (var one in lists[listId].Elements<LevelOverride>())
        {
            if (one.LevelIndex?.Value is >= 0 and < Levels && one.StartOverrideNumberingValue?.Val?.Value is { } start)
            {
                count[one.LevelIndex.Value] = start - 1;
            }
        }
    }

    private string? Mark(AbstractNum shape, int listId, int level, int?[] count)
    {
        var own = LevelOf(shape, listId, level);
        var format = own?.NumberingFormat?.Val?.InnerText ?? "decimal";
        if (format == "bullet")
        {
            return Bullet;
        }

        var pattern = own?.LevelText?.Val?.Value;
        if (string.IsNullOrEmpty(pattern) || format == "none")
        {
            return null;
        }

        var isPlain = own?.IsLegalNumberingStyle is { } legal && (legal.Val?.Value ?? true);
        var mark = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '%' && at + 1 < pattern.Length && pattern[at + 1] is >= '1' and <= '9')
            {
                var of = pattern[++at] - '1';
                var shown = isPlain ? "decimal" : LevelOf(shape, listId, of)?.NumberingFormat?.Val?.InnerText ?? "decimal";
                mark.Append(Number(count[of] ??= Start(shape, listId, of), shown));
            }
            else
            {
                mark.Append(pattern[at]);
            }
        }

        return mark.Length > 60 ? null : mark.ToString().Trim();
    }

    private AbstractNum? Shape(int listId)
    {
        if (!lists.TryGetValue(listId, out var list) || !shapes.TryGetValue(list.AbstractNumId?.Val?.Value ?? -1, out var shape))
        {
            return null;
        }

        // A list whose shape is another's, by the name of a style.
        return shape.NumberingStyleLink?.Val?.Value is { } style && listOfStyle(style) is { } other && other != listId
            && lists.TryGetValue(other, out var linked) && shapes.TryGetValue(linked.AbstractNumId?.Val?.Value ?? -1, out var real)
                ? real
                : shape;
    }

    private Level? LevelOf(AbstractNum shape, int listId, int level) =>
        lists[listId].Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level
        ?? shape.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private int Start(AbstractNum shape, int listId, int level) => LevelOf(shape, listId, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Number(int number, string format) => number < 0 || number > 100_000
        ? number.ToString(CultureInfo.InvariantCulture)
        : format switch
        {
            "lowerLetter" => Letter(number).ToLowerInvariant(),
            "upperLetter" => Letter(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "none" => "",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    // A to Z, then AA, BB, as Word counts.
    private static string Letter(int number) =>
        number == 0 ? "" : new string((char)('A' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 10));

    private static string Roman(int number)
    {
        (int Value, string Letters)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, letters) in signs)
        {
            for (; number >= value && roman.Length < 40; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }
}
