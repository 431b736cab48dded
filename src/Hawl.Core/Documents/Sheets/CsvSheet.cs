using System.Globalization;
using System.Text;
using CsvHelper;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Core.Documents.Sheets;

// Comma-separated values, or what an office calls so: the separator is told from the first lines.
internal static class CsvSheet
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private const int Sample = 20;
    private const int LargestRecord = 1_000_000;

    public static void Read(byte[] content, DocumentDraft draft)
    {
        var text = Decoded(content);
        using var reader = CsvReader.Create(new StringReader(text), Options(text), false);
        draft.Begin(null, null);
        var (table, row) = (new SheetTable(draft), 0);
        while (!table.IsFull && reader.Read())
        {
            row++;
            var fields = reader.Current.ToArray();
            for (var n = 0; n < fields.Length; n++)
            {
                table.Add(row, new SheetCell(n + 1, fields[n].Trim(), RunStyle.Plain, !IsNumber(fields[n])));
            }
        }

        table.Write();
    }

    private static CsvReaderOptions Options(string text) => new()
    {
        HasHeader = false,
        Separator = Separator(text),
        MalformedData = CsvMalformedDataHandling.Recover,
        SkipEmptyLines = false,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MaxRecordSize = LargestRecord,
    };

    // The reader of mail knows how bytes become text.
    private static string Decoded(byte[] content)
    {
        if (content.AsSpan().Contains((byte)0) && content is not [0xFF, 0xFE, ..] and not [0xFE, 0xFF, ..])
        {
            throw new UnreadableDocumentException(DocumentFault.Damaged);
        }

        byte[] mail = [.. "Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n\r\n"u8, .. content];
        var text = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content),
            _ => MessageReader.Read(mail).Root.Text(),
        };
        return text.TrimStart('\uFEFF');
    }

    private static char Separator(string text)
    {
        var lines = text.Split('\n', Sample + 1).Take(Sample).ToList();
        return Separators.MaxBy(one => lines.Count(line => line.Contains(one)));
    }

    private static bool IsNumber(string text) => text.AsSpan().Trim().TrimStart("£€$<").TrimEnd('%') is { Length: > 0 } plain
        && decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
