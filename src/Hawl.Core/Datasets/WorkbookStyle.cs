using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hawl.Core.Datasets;

// How the cells of a workbook look, by the numbers that cells name.
internal static class WorkbookStyle
{
    public const uint Plain = 0;
    public const uint Head = 1;
    public const uint Date = 2;
    public const uint Instant = 3;
    public const uint Link = 4;
    public const uint Title = 5;

    private const uint DateFormat = 164;
    private const uint InstantFormat = 165;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }),
        new Fonts(
            Letters(),
            Letters(new Bold()),
            Letters(new Underline(), colour: "FF0B5C5E"),
            Letters(new Bold(), size: 16)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE3DED3" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Format(0, 0, 0), Format(0, 1, 2), Format(DateFormat, 0, 0), Format(InstantFormat, 0, 0), Format(0, 2, 0), Format(0, 3, 0)));

    private static Font Letters(OpenXmlElement? first = null, string? colour = null, double size = 11)
    {
        var font = first is null ? new Font() : new Font(first);
        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    private static CellFormat Format(uint number, uint font, uint fill) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number > 0,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyAlignment = true,
        };
}
