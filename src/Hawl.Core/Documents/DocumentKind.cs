namespace Hawl.Core.Documents;

// The kinds of files that are read.
public enum DocumentKind
{
    Pdf,
    Docx,
    Xlsx,
    Odt,
    Ods,
    Csv,
}
