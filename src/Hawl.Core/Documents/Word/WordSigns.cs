using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Hawl.Core.Documents.Word;

// What stands in a run beside plain letters.
internal static class WordSigns
{
    private const string Ticked = "\u2612";
    private const string Empty = "\u2610";

    // The boxes and ticks of the fonts that forms are made with.
    private static readonly Dictionary<int, string> Boxes = new()
    {
        [0xF0FE] = Ticked,
        [0xF078] = Ticked,
        [0xF052] = Ticked,
        [0xF0A8] = Empty,
        [0xF06F] = Empty,
        [0xF071] = Empty,
        [0xF0A3] = Empty,
        [0xF0FC] = "\u2713",
        [0xF050] = "\u2713",
        [0xF0FB] = "\u2717",
        [0xF0B7] = "•",
        [0xF0A7] = "•",
    };

    // Null: no words of the letter.
    public static string? Of(OpenXmlElement element) => element switch
    {
        Text text => text.Text,
        TabChar or PositionalTab => "\t",
        Break { Type: null } or Break { Type.Value: BreakValues.TextWrapping } or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        SymbolChar { Char.Value: { } code } => Sign(code),
        FieldChar { FormFieldData: { } form } => Box(form.GetFirstChild<CheckBox>()),
        _ => null,
    };

    private static string Sign(string code) =>
        !int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter) ? ""
        : Boxes.TryGetValue(letter | 0xF000, out var box) && letter is >= 0xF000 or < 0x100 ? box
        : letter is >= 0x20 and < 0xD800 ? ((char)letter).ToString()
        : "";

    private static string? Box(CheckBox? box) => box is null ? null
        : (box.GetFirstChild<Checked>() is { } set ? set.Val?.Value ?? true
            : box.GetFirstChild<DefaultCheckBoxFormFieldState>()?.Val?.Value ?? false) ? Ticked : Empty;
}
