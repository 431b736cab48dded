using System.IO.Compression;
using System.Xml;

namespace Hawl.Core.Documents;

// Looks through an archive before anything else reads it: how much there is, how deep, and that no part brings definitions of its own.
internal static class ArchiveGuard
{
    private const int MostEntries = 5_000;
    private const long LargestEntry = 150_000_000;
    private const long LargestTotal = 300_000_000;

    // Sheets of one repeated value press about a hundredfold; below a few megabytes no ratio does harm.
    private const int HighestRatio = 300;
    private const long Harmless = 20_000_000;
    private const int Deepest = 250;

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestEntry,
    };

    public static void Check(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries
            || archive.Entries.Any(e => e.Length > LargestEntry)
            || archive.Entries.Sum(e => e.Length) > LargestTotal
            || archive.Entries.Sum(e => e.CompressedLength) > content.Length
            || archive.Entries.Any(e => e.Length > Harmless && e.Length / HighestRatio > e.CompressedLength))
        {
            throw new UnreadableDocumentException(DocumentFault.TooLarge);
        }

        if (archive.Entries.Any(e => e.IsEncrypted))
        {
            throw new UnreadableDocumentException(DocumentFault.Locked);
        }

        foreach (var entry in archive.Entries.Where(IsXml))
        {
            Walk(entry);
        }

        content.Position = 0;
    }

    public static XmlReader Open(Stream xml) => XmlReader.Create(xml, Xml);

    private static bool IsXml(ZipArchiveEntry entry) => entry.Length > 0
        && (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));

    private static void Walk(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var xml = Open(content);
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                throw new UnreadableDocumentException(DocumentFault.Damaged);
            }
        }
    }
}
