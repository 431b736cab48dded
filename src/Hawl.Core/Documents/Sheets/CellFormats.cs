using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hawl.Core.Documents.Word;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.Sheets;

// How cells are set, by the number each cell names.
internal sealed class CellFormats
{
    private const int MostFormats = 70_000;

    private static readonly Look Unset = new(NumberFormat.Of(0, null), RunStyle.Plain);

    private readonly List<Look> looks = [];

    private CellFormats()
    {
    }

    public Look this[uint? number] => number is { } n && n < looks.Count ? looks[(int)n] : Unset;

    public static CellFormats Of(WorkbookStylesPart? part)
    {
        var formats = new CellFormats();
        if (part?.Stylesheet is not { CellFormats: { } cells } sheet)
        {
            return formats;
        }

        var codes = new Dictionary<uint, string>();
        foreach (var code in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            codes[code.NumberFormatId?.Value ?? 0] = code.FormatCode?.Value ?? "";
        }

        var numbers = new Dictionary<uint, NumberFormat>();
        var fonts = (sheet.Fonts?.Elements<Font>() ?? []).Select(Style).ToList();
        foreach (var cell in cells.Elements<CellFormat>().Take(MostFormats))
        {
            var id = cell.NumberFormatId?.Value ?? 0;
            if (!numbers.TryGetValue(id, out var number))
            {
                numbers[id] = number = NumberFormat.Of((int)Math.Min(id, int.MaxValue), codes.GetValueOrDefault(id));
            }

            var font = cell.FontId?.Value ?? 0;
            formats.looks.Add(new Look(number, font < fonts.Count ? fonts[(int)font] : RunStyle.Plain));
        }

        return formats;
    }

    private static RunStyle Style(Font font) => new(
        font.Bold is { } bold && (bold.Val?.Value ?? true),
        font.Italic is { } italic && (italic.Val?.Value ?? true),
        font.Strike is { } struck && (struck.Val?.Value ?? true),
        font.Color?.Rgb?.Value is { Length: 8 } colour ? OfficeColour.Of(colour[2..]) : null,
        null);

    public sealed record Look(NumberFormat Number, RunStyle Style);
}
