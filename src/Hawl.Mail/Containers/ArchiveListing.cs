using System.Buffers.Binary;
using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>What an archive says it holds (ZIP, APPNOTE §4.3.12): its list is read, nothing is unpacked, so that an archive made to burst
/// costs no more than another.</summary>
/// <param name="Members">The first thousand members in their order.</param>
/// <param name="Total">How many there are.</param>
/// <example><code>ArchiveListing.Of(part.Content)?.Members.Select(m => m.Name)</code></example>
public sealed record ArchiveListing(IReadOnlyList<ArchiveMember> Members, int Total)
{
    private const int Most = 1_000;
    private const int LongestName = 400;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    /// <summary>Reads the list; null where the bytes are no archive, or one whose list is damaged from its beginning.</summary>
    /// <param name="content">The bytes of the file.</param>
    public static ArchiveListing? Of(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (!bytes.StartsWith("PK"u8) || End(bytes) is not { } end)
        {
            return null;
        }

        var members = new List<ArchiveMember>();
        int total = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        while (members.Count < Most && at + EntryLength <= bytes.Length && bytes[(int)at..].StartsWith("PK\u0001\u0002"u8))
        {
            var entry = bytes[(int)at..];
            int name = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (EntryLength + name > entry.Length)
            {
                break;
            }

            var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
            members.Add(new ArchiveMember(
                Name(entry.Slice(EntryLength, name), (flags & 0x800) != 0), BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]),
                (flags & 1) != 0));
            at += EntryLength + name + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return members.Count == 0 && total > 0 ? null : new ArchiveListing(members, Math.Max(total, members.Count));
    }

    /// <summary>Where the record stands that ends an archive: at its end, but for a comment.</summary>
    private static int? End(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - EndLength - ushort.MaxValue);
        var found = bytes[from..].LastIndexOf("PK\u0005\u0006"u8);
        return found >= 0 && from + found + EndLength <= bytes.Length ? from + found : null;
    }

    /// <summary>Names that are not marked as UTF-8 are in the code page of the first PCs (APPNOTE appendix D), if they are not UTF-8 all
    /// the same.</summary>
    private static string Name(ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        var encoding = isUtf8 || System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Charset.Find("ibm437") ?? Encoding.Latin1;
        var name = encoding.GetString(bytes).Replace('\\', '/');
        return string.Concat(name.Where(c => !char.IsControl(c)).Take(LongestName));
    }
}
