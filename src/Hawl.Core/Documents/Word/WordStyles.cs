using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Hawl.Core.Documents.Word;

// The styles of a letter, each with what it takes over from the one it is based on.
internal sealed class WordStyles
{
    private const int Deepest = 30;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly Known unstyled;

    public WordStyles(StyleDefinitionsPart? part)
    {
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            styles.TryAdd(style.StyleId?.Value ?? "", style);
        }

        var first = part?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        var start = styles.Values.FirstOrDefault(s => s.Type?.Value == StyleValues.Paragraph && (s.Default?.Value ?? false));
        unstyled = new Known(WordLook.Of(first), null, null, null);
        unstyled = start?.StyleId?.Value is { } id ? Find(id) : unstyled;
    }

    // Of a paragraph; null: of one that names none.
    public Known Of(string? id) => id is not null && styles.ContainsKey(id) ? Find(id) : unstyled;

    // Of words within a paragraph: only what it says itself.
    public WordLook OfWords(string? id)
    {
        var look = default(WordLook);
        foreach (var style in Chain(id))
        {
            look = WordLook.Of(style.StyleRunProperties).Under(look);
        }

        return look;
    }

    private Known Find(string id)
    {
        if (known.TryGetValue(id, out var found))
        {
            return found;
        }

        found = new Known(default, null, null, null);
        foreach (var style in Chain(id))
        {
            var numbering = style.StyleParagraphProperties?.NumberingProperties;
            found = new Known(
                WordLook.Of(style.StyleRunProperties).Under(found.Look),
                found.Outline ?? style.StyleParagraphProperties?.OutlineLevel?.Val?.Value ?? (style.StyleId?.Value == "Title" ? 0 : null),
                found.List ?? numbering?.NumberingId?.Val?.Value,
                found.Level ?? numbering?.NumberingLevelReference?.Val?.Value);
        }

        return known[id] = found with { Look = unstyled is null ? found.Look : unstyled.Look.Under(found.Look) };
    }

    // A style and those it is based on, as far as anybody would go.
    private IEnumerable<Style> Chain(string? id)
    {
        for (var depth = 0; depth < Deepest && id is not null && styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    // Outline: 0 for the outermost headings; List: the number of the list its paragraphs belong to.
    public sealed record Known(WordLook Look, int? Outline, int? List, int? Level);
}
