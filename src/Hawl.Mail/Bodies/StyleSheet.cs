using System.Buffers;
using AngleSharp.Dom;

namespace Hawl.Mail.Bodies;

/// <summary>The rules for classes in the style elements of a message (<c>.answer</c>, <c>span.answer</c>): where Outlook keeps its
/// colours.</summary>
internal sealed class StyleSheet
{
    private const int MostRules = 2_000;
    private const int LongestSheet = 500_000;

    private static readonly SearchValues<char> Combining = SearchValues.Create(" :>[#+~");

    private readonly Dictionary<string, CssDeclarations> rules = new(StringComparer.OrdinalIgnoreCase);

    public StyleSheet(IDocument document)
    {
        foreach (var style in document.QuerySelectorAll("style"))
        {
            Read(style.TextContent);
        }
    }

    public bool IsEmpty => rules.Count == 0;

    /// <summary>The declarations for an element of a class; those for the element's name with the class win.</summary>
    public CssDeclarations? For(string element, string name) =>
        rules.GetValueOrDefault($"{element}.{name}") ?? rules.GetValueOrDefault($".{name}");

    /// <summary>Reads rules at the outermost level: those inside <c>@media</c> hold for other devices.</summary>
    private void Read(string sheet)
    {
        sheet = sheet[..Math.Min(sheet.Length, LongestSheet)];
        var at = 0;
        while (at < sheet.Length && rules.Count < MostRules)
        {
            var open = sheet.IndexOf('{', at);
            if (open < 0)
            {
                return;
            }

            var selectors = sheet[at..open];
            var isAtRule = selectors.Contains('@', StringComparison.Ordinal);
            var close = isAtRule ? BlockEnd(sheet, open) : sheet.IndexOf('}', open);
            close = close < 0 ? sheet.Length : close;
            if (!isAtRule)
            {
                Add(selectors, sheet[(open + 1)..close]);
            }

            at = close + 1;
        }
    }

    private static int BlockEnd(string sheet, int open)
    {
        var depth = 0;
        for (var at = open; at < sheet.Length; at++)
        {
            depth += sheet[at] == '{' ? 1 : sheet[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private void Add(string selectors, string style)
    {
        var comment = selectors.LastIndexOf("*/", StringComparison.Ordinal);
        selectors = comment < 0 ? selectors.Replace("<!--", "", StringComparison.Ordinal) : selectors[(comment + 2)..];
        CssDeclarations? declarations = null;
        foreach (var selector in selectors.Split(',').Take(50).Select(s => s.Trim()))
        {
            if (selector.Length < 100 && selector.Contains('.', StringComparison.Ordinal) && selector.AsSpan().IndexOfAny(Combining) < 0)
            {
                rules[selector] = declarations ??= CssDeclarations.Parse(style);
            }
        }
    }
}
