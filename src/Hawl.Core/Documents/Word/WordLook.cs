using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RunStyle = Hawl.Mail.Bodies.RunStyle;

namespace Hawl.Core.Documents.Word;

// How words are set, as far as it is said; null: nothing is said of it here. An empty colour says that there is none.
internal readonly record struct WordLook(bool? Bold, bool? Italic, bool? Struck, bool? Hidden, string? Colour, string? Highlight)
{
    public static WordLook Of(OpenXmlElement? properties) => properties is null ? default : new WordLook(
        On(properties.GetFirstChild<Bold>()),
        On(properties.GetFirstChild<Italic>()),
        On(properties.GetFirstChild<Strike>()) ?? On(properties.GetFirstChild<DoubleStrike>()),
        On(properties.GetFirstChild<Vanish>()),
        properties.GetFirstChild<Color>() is { } colour ? OfficeColour.Of(colour.Val?.Value) ?? "" : null,
        properties.GetFirstChild<Highlight>() is { Val: { } pen } ? OfficeColour.Pen(pen.InnerText) ?? ""
            : properties.GetFirstChild<Shading>() is { } shading ? OfficeColour.Behind(shading.Fill?.Value) ?? "" : null);

    // What stands nearer to the words wins.
    public WordLook Under(WordLook nearer) => new(
        nearer.Bold ?? Bold, nearer.Italic ?? Italic, nearer.Struck ?? Struck, nearer.Hidden ?? Hidden, nearer.Colour ?? Colour,
        nearer.Highlight ?? Highlight);

    // A link's colour says only that it is one.
    public RunStyle Style(bool isLink) => new(
        Bold ?? false, Italic ?? false, Struck ?? false, isLink || string.IsNullOrEmpty(Colour) ? null : Colour,
        string.IsNullOrEmpty(Highlight) ? null : Highlight);

    private static bool? On(OnOffType? property) => property is null ? null : property.Val?.Value ?? true;
}
