using System.IO.Compression;
using System.Xml.Linq;
using Hawl.Core.Documents.Word;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.OpenDocument;

// The content of an OpenDocument file and how its words are set.
internal sealed class OpenFile
{
    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);

    private OpenFile(XElement root, XElement body)
    {
        Body = body;
        Root = root;
        foreach (var style in root.Descendants(OpenNames.Style + "style"))
        {
            styles.TryAdd((string?)style.Attribute(OpenNames.Style + "name") ?? "", style);
        }
    }

    public XElement Root { get; }

    public XElement Body { get; }

    public static OpenFile Read(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (Part(archive, "META-INF/manifest.xml") is { } manifest
            && manifest.Descendants().Any(e => e.Name.LocalName == "encryption-data"))
        {
            throw new UnreadableDocumentException(DocumentFault.Locked);
        }

        var root = Part(archive, "content.xml") ?? throw new InvalidDataException("There is no content in it.");
        var body = root.Element(OpenNames.Office + "body")?.Elements().FirstOrDefault();
        return new OpenFile(root, body ?? throw new InvalidDataException("The content is empty."));
    }

    public XElement? Properties(XElement element, XName named, string kind) =>
        (string?)element.Attribute(named) is { } name && styles.TryGetValue(name, out var style)
            ? style.Element(OpenNames.Style + kind)
            : null;

    public RunStyle Style(XElement element, RunStyle around, XName named) =>
        Properties(element, named, "text-properties") is not { } set ? around : new RunStyle(
            Is(set, OpenNames.Fo + "font-weight", "bold") ?? around.Bold,
            Is(set, OpenNames.Fo + "font-style", "italic") ?? around.Italic,
            Is(set, OpenNames.Style + "text-line-through-style", "solid") ?? around.Struck,
            Colour(set, OpenNames.Fo + "color", around.Colour, OfficeColour.Of),
            Colour(set, OpenNames.Fo + "background-color", around.Highlight, OfficeColour.Behind));

    private static bool? Is(XElement set, XName name, string value) => (string?)set.Attribute(name) is { } said ? said == value : null;

    private static string? Colour(XElement set, XName name, string? around, Func<string?, string?> read) =>
        (string?)set.Attribute(name) is { } said ? read(said.TrimStart('#')) : around;

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var content = entry.Open();
        using var xml = ArchiveGuard.Open(content);
        return XElement.Load(xml, LoadOptions.PreserveWhitespace);
    }
}
