using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hawl.Core.Datasets;

// A sheet of a workbook, written row by row and kept nowhere. Numbers are numbers and dates are dates. Its first row is its head;
// it stays in sight with the first column. A link of its own is written for each address once, however many cells lead there.
internal sealed class SheetWriter : IDisposable
{
    public const int MostRows = 1_048_576;
    public const int MostLinks = 65_530;

    // In points: of a line of text, and the most that a row may have.
    private const double LineHeight = 15;
    private const double MostHeight = 409;

    // What a sheet of A4 paper on its side shows in letters that can be read, counted in characters; and how it is called.
    private const int PaperWidth = 190;
    private const uint PaperA4 = 9;

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Stream part;
    private readonly OpenXmlWriter xml;
    private readonly List<(int Column, int Row, string Link)> linked = [];
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<int> columnWidths;
    private int rows;
    private int columns;

    public SheetWriter(Stream part, IEnumerable<int> widths, bool isTable)
    {
        (this.part, columnWidths, IsTable) = (part, [.. widths], isTable);
        xml = OpenXmlWriter.Create(part);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(new Worksheet(), [], [new KeyValuePair<string, string>("r", Relationships)]);
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View(isTable)));
        xml.WriteElement(new Columns(columnWidths.Select((width, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = width,
            CustomWidth = true,
        })));
        xml.WriteStartElement(new SheetData());
    }

    public bool IsFull => rows >= MostRows - 1;

    // The addresses that cells lead to, with the names they go by.
    public IReadOnlyCollection<KeyValuePair<string, string>> Links => links;

    public bool IsClosed { get; private set; }

    private bool IsTable { get; }

    public void Head(params IEnumerable<string> titles) => Write(titles.Select(t => ((object?)t, WorkbookStyle.Head)));

    public void Title(string title) => Write([(title, WorkbookStyle.Title)]);

    // An address of the web is a link.
    public void Row(params IEnumerable<object?> values) => Write(values.Select(v => (v, StyleOf(v))));

    // The last row says why there are no more.
    public void Close(string why)
    {
        Row(why);
        IsClosed = true;
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        if (IsTable && rows > 0)
        {
            xml.WriteElement(new AutoFilter { Reference = $"A1:{SheetText.Place(columns, rows)}" });
        }

        if (linked.Count > 0)
        {
            xml.WriteStartElement(new Hyperlinks());
            linked.ForEach(l => xml.WriteElement(new Hyperlink { Reference = SheetText.Place(l.Column, l.Row), Id = l.Link }));
            xml.WriteEndElement();
        }

        WritePaper();
        xml.WriteEndElement();
        xml.Dispose();
        part.Dispose();
    }

    // On its side, as many sheets beside each other as its columns need, and below each other as many as there come.
    private void WritePaper()
    {
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup
        {
            PaperSize = PaperA4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = (uint)Math.Max(1, (columnWidths.Sum() + PaperWidth - 1) / PaperWidth),
            FitToHeight = 0,
        });
        xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
    }

    private void Write(IEnumerable<(object? Value, uint Style)> some)
    {
        var values = some.ToList();
        rows++;
        var column = 0;
        var lines = values.Select((v, i) => LinesOf(v.Value as string, columnWidths.ElementAtOrDefault(i))).DefaultIfEmpty(1).Max();
        // Not every program makes room for what goes on over several lines.
        xml.WriteStartElement(lines == 1
            ? new Row { RowIndex = (uint)rows }
            : new Row { RowIndex = (uint)rows, Height = Math.Min(lines * LineHeight, MostHeight), CustomHeight = true });
        foreach (var (value, style) in values)
        {
            column++;
            if (value is not null and not "")
            {
                xml.WriteElement(CellOf(value, style, SheetText.Place(column, rows)));
                Remember(value, column);
            }
        }

        columns = Math.Max(columns, column);
        xml.WriteEndElement();
    }

    // Widths count characters.
    private static int LinesOf(string? text, int width) => text is null || width == 0 || IsAddress(text)
        ? 1
        : text.Split('\n').Sum(line => 1 + (Math.Max(0, line.Length - 1) / width));

    private void Remember(object value, int column)
    {
        if (value is not string address || !IsAddress(address) || linked.Count >= MostLinks)
        {
            return;
        }

        if (!links.TryGetValue(address, out var link))
        {
            link = string.Create(CultureInfo.InvariantCulture, $"link{links.Count + 1}");
            links.Add(address, link);
        }

        linked.Add((column, rows, link));
    }

    private static Cell CellOf(object value, uint style, string place) => value switch
    {
        DateOnly date => Number(date.ToDateTime(TimeOnly.MinValue).ToOADate(), style, place),
        DateTime at => Number(at.ToOADate(), style, place),
        bool yes => Letters(yes ? "true" : "false", style, place),
        string text => Letters(SheetText.Of(text), style, place),
        _ => Number(value, style, place),
    };

    private static Cell Number(object value, uint style, string place) => new(
        new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""))
    {
        CellReference = place,
        StyleIndex = style,
    };

    private static Cell Letters(string text, uint style, string place) => new(
        new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = place,
        StyleIndex = style,
        DataType = CellValues.InlineString,
    };

    private static uint StyleOf(object? value) => value switch
    {
        DateOnly => WorkbookStyle.Date,
        DateTime => WorkbookStyle.Instant,
        string text when IsAddress(text) => WorkbookStyle.Link,
        _ => WorkbookStyle.Plain,
    };

    // What a spreadsheet takes as one.
    private static bool IsAddress(string text) => text.Length <= 2000
        && (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static SheetView View(bool isTable)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (isTable)
        {
            view.Append(new Pane
            {
                HorizontalSplit = 1,
                VerticalSplit = 1,
                TopLeftCell = "B2",
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }
}
