using System.IO.Compression;
using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Containers;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Containers;

public class ArchiveListingTests
{
    [Fact]
    public void Of_Archive_ListsItsMembersWithoutUnpacking()
    {
        var archive = ArchiveListing.Of(Zipped(("2026/bins.csv", 4), ("Llythyr ŵyr.pdf", 9_000_000)));

        Assert.Equal(["2026/bins.csv", "Llythyr ŵyr.pdf"], archive?.Members.Select(m => m.Name));
        Assert.Equal([4L, 9_000_000L], archive?.Members.Select(m => m.Size));
        Assert.Equal(2, archive?.Total);
    }

    [Fact]
    public void Of_ArchiveOfTenThousand_ListsAThousandAndCountsAll()
    {
        var archive = ArchiveListing.Of(Zipped([.. Enumerable.Range(0, 10_000).Select(n => ($"{n}.txt", 0))]));

        Assert.Equal((1_000, 10_000), (archive?.Members.Count, archive?.Total));
    }

    [Fact]
    public void Of_EveryDamage_ThrowsNothing()
    {
        var bytes = Zipped(("a.txt", 4), ("b.txt", 5));
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0xFF;

            Assert.True((ArchiveListing.Of(damaged)?.Members.Count ?? 0) <= 2);
            Assert.True((ArchiveListing.Of(bytes.AsMemory(0, at))?.Members.Count ?? 0) <= 2);
        }
    }

    [Fact]
    public void Archive_OfOfficesFile_IsNone()
    {
        var zipped = Convert.ToBase64String(Zipped(("word/document.xml", 4)));
        var listed = new[] { "letter.docx", "letters.zip" }.SelectMany(name => Files(
            $"Content-Type: application/octet-stream; name={name}\r\nContent-Transfer-Encoding: base64\r\n\r\n{zipped}")).ToList();

        Assert.Null(listed[0].Archive);
        Assert.Equal("word/document.xml", listed[1].Archive?.Members.Single().Name);
    }

    private static IReadOnlyList<ListedFile> Files(string text)
    {
        var message = MessageReader.Read(Encoding.ASCII.GetBytes(text));
        return FileList.Of(message, MessageBody.Read(message));
    }

    private static byte[] Zipped(params (string Name, int Size)[] files)
    {
        using var into = new MemoryStream();
        using (var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in files)
            {
                using var member = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                member.Write(new byte[size]);
            }
        }

        return into.ToArray();
    }
}
