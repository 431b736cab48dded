using System.Xml.Linq;

namespace Hawl.Core.Documents.OpenDocument;

// The names of OpenDocument's elements (ISO/IEC 26300).
internal static class OpenNames
{
    private const string Start = "urn:oasis:names:tc:opendocument:xmlns:";

    public static readonly XNamespace Text = Start + "text:1.0";
    public static readonly XNamespace Table = Start + "table:1.0";
    public static readonly XNamespace Office = Start + "office:1.0";
    public static readonly XNamespace Style = Start + "style:1.0";
    public static readonly XNamespace Fo = Start + "xsl-fo-compatible:1.0";
    public static readonly XNamespace Link = "http://www.w3.org/1999/xlink";
}
