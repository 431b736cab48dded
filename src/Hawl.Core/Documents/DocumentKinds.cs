namespace Hawl.Core.Documents;

// Tells what a file is: by name and type whether it may be worth reading, and by its first bytes what it really is.
public static class DocumentKinds
{
    private const int Start = 1_024;

    private static readonly Dictionary<string, DocumentKind> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = DocumentKind.Pdf,
        [".docx"] = DocumentKind.Docx,
        [".docm"] = DocumentKind.Docx,
        [".dotx"] = DocumentKind.Docx,
        [".xlsx"] = DocumentKind.Xlsx,
        [".xlsm"] = DocumentKind.Xlsx,
        [".odt"] = DocumentKind.Odt,
        [".ods"] = DocumentKind.Ods,
        [".csv"] = DocumentKind.Csv,
    };

    private static readonly Dictionary<string, DocumentKind> ByType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = DocumentKind.Pdf,
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = DocumentKind.Docx,
        ["application/vnd.ms-word.document.macroenabled.12"] = DocumentKind.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = DocumentKind.Xlsx,
        ["application/vnd.ms-excel.sheet.macroenabled.12"] = DocumentKind.Xlsx,
        ["application/vnd.oasis.opendocument.text"] = DocumentKind.Odt,
        ["application/vnd.oasis.opendocument.spreadsheet"] = DocumentKind.Ods,
        ["text/csv"] = DocumentKind.Csv,
    };

    // Null: a file that is not read. The name counts for more: mail programs do not always know types.
    public static DocumentKind? Of(string? name, string? contentType) =>
        ByEnding.TryGetValue(Path.GetExtension(name ?? ""), out var kind) || ByType.TryGetValue(contentType ?? "", out kind) ? kind : null;

    // What the bytes are, whatever they are called; or why they are not read.
    public static (DocumentKind? Kind, DocumentFault? Fault) Of(DocumentKind called, ReadOnlySpan<byte> content)
    {
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return (null, OldFile(content));
        }

        if (content[..Math.Min(content.Length, Start)].IndexOf("%PDF-"u8) >= 0)
        {
            return (DocumentKind.Pdf, null);
        }

        return content.StartsWith("PK\u0003\u0004"u8)
            ? Inside(content) is { } inside ? (inside, null) : (null, DocumentFault.Damaged)
            : called == DocumentKind.Csv ? (called, null) : (null, DocumentFault.Damaged);
    }

    // The names in an archive's list are not pressed; a letter that is called a workbook is read as a letter.
    private static DocumentKind? Inside(ReadOnlySpan<byte> content) =>
        content.IndexOf("word/document.xml"u8) >= 0 ? DocumentKind.Docx
        : content.IndexOf("xl/workbook.xml"u8) >= 0 ? DocumentKind.Xlsx
        : content.IndexOf("opendocument.text"u8) >= 0 ? DocumentKind.Odt
        : content.IndexOf("opendocument.spreadsheet"u8) >= 0 ? DocumentKind.Ods
        : null;

    // The streams of a compound file are named in UTF-16. A new file with a password is wrapped in one.
    private static DocumentFault OldFile(ReadOnlySpan<byte> content) =>
        content.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? DocumentFault.Locked
        : content.IndexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"u8) >= 0 ? DocumentFault.OldWord
        : content.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) >= 0 ? DocumentFault.OldExcel
        : DocumentFault.OtherKind;
}
