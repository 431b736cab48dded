using System.Buffers.Binary;
using System.Text;

namespace Hawl.Mail.Containers;

/// <summary>Finds which properties of an Outlook file are header fields: the numbers from 8000 up mean in each file what its table of
/// names says (MS-OXMSG §2.2.3).</summary>
internal static class NamedHeaders
{
    private const int Most = 4_000;
    private const string Table = "__nameid_version1.0";

    /// <summary>The set PS_INTERNET_HEADERS (MS-OXPROPS §1.3.2).</summary>
    public static readonly byte[] Set = new Guid("00020386-0000-0000-C000-000000000046").ToByteArray();

    /// <summary>The names of header fields by the number of their property.</summary>
    public static Dictionary<ushort, string> Of(CompoundFile file, CompoundEntry root)
    {
        var found = new Dictionary<ushort, string>();
        if (file.Children(root).Find(e => e.IsStorage && e.Name == Table) is not { } table)
        {
            return found;
        }

        var streams = file.Children(table);
        var (sets, entries, names) = (Stream(file, streams, "0002"), Stream(file, streams, "0003"), Stream(file, streams, "0004"));
        for (var at = 0; at + 8 <= entries.Length && at < Most * 8; at += 8)
        {
            var entry = entries.AsSpan(at, 8);
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(entry[4..]);
            var set = ((kind >> 1) - 3) * 16;
            var isHeader = (kind & 1) == 1 && set >= 0 && set + 16 <= sets.Length && sets.AsSpan(set, 16).SequenceEqual(Set);
            if (isHeader && Name(names, BinaryPrimitives.ReadUInt32LittleEndian(entry)) is { } name)
            {
                found.TryAdd((ushort)(0x8000 + BinaryPrimitives.ReadUInt16LittleEndian(entry[6..])), name);
            }
        }

        return found;
    }

    private static byte[] Stream(CompoundFile file, List<CompoundEntry> streams, string number) =>
        streams.Find(e => !e.IsStorage && e.Name == $"__substg1.0_{number}0102") is { } stream ? file.Read(stream) : [];

    /// <summary>A name in the stream of names: its length in bytes, then UTF-16.</summary>
    private static string? Name(byte[] names, uint at)
    {
        if (at + 4L > names.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(names.AsSpan((int)at));
        return length <= names.Length - at - 4 ? Encoding.Unicode.GetString(names, (int)at + 4, (int)length & ~1) : null;
    }
}
