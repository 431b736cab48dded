using System.Buffers.Binary;
using System.Globalization;

namespace Hawl.Mail.Containers;

/// <summary>Reads the message that Outlook saved as a file, <c>.msg</c> or <c>.oft</c> (MS-OXMSG).</summary>
internal static class OutlookFile
{
    private const int Deepest = 8;
    private const int MostObjects = 2_000;
    private const string Stream = "__substg1.0_";
    private const string Fixed = "__properties_version1.0";
    private const string Recipient = "__recip_version1.0_";
    private const string Attachment = "__attach_version1.0_";

    /// <summary>The message; null where the bytes are no such file.</summary>
    public static MapiObject? Read(ReadOnlyMemory<byte> bytes)
    {
        if (CompoundFile.Open(bytes) is not { Root: { } root } file)
        {
            return null;
        }

        var found = file.Children(root);
        var isMessage = found.Exists(e => e.Name.StartsWith(Stream, StringComparison.Ordinal) || e.Name == Fixed);
        return isMessage ? Message(file, root, 32, 0) : null;
    }

    private static MapiObject Message(CompoundFile file, CompoundEntry storage, int fixedHeader, int depth)
    {
        var message = new MapiObject();
        var entries = file.Children(storage);
        Values(file, entries, fixedHeader, message);
        foreach (var entry in entries.Where(e => e.IsStorage).OrderBy(e => e.Name, StringComparer.Ordinal).Take(MostObjects))
        {
            if (entry.Name.StartsWith(Recipient, StringComparison.Ordinal))
            {
                message.Recipients.Add(Simple(file, entry, message.CodePage));
            }
            else if (entry.Name.StartsWith(Attachment, StringComparison.Ordinal))
            {
                message.Attachments.Add(Attached(file, entry, message.CodePage, depth));
            }
        }

        return message;
    }

    private static MapiObject Simple(CompoundFile file, CompoundEntry storage, int codePage)
    {
        var read = new MapiObject { CodePage = codePage };
        Values(file, file.Children(storage), 8, read);
        return read;
    }

    private static MapiObject Attached(CompoundFile file, CompoundEntry storage, int codePage, int depth)
    {
        var attachment = Simple(file, storage, codePage);
        var inside = file.Children(storage).Find(e => e.IsStorage && e.Name == $"{Stream}3701000D");
        if (inside is not null && depth < Deepest)
        {
            attachment.Embedded = Message(file, inside, 24, depth + 1);
        }

        return attachment;
    }

    private static void Values(CompoundFile file, List<CompoundEntry> entries, int fixedHeader, MapiObject into)
    {
        if (entries.Find(e => e.Name == Fixed) is { } table)
        {
            FixedValues(file.Read(table), fixedHeader, into);
        }

        into.CodePage = into.Number(MapiTag.MessageCodePage) is > 0 and var page ? page
            : into.Number(MapiTag.InternetCodePage) is > 0 and var internet ? internet : into.CodePage;
        var streams = entries.Where(e => !e.IsStorage && e.Name.Length == 20 && e.Name.StartsWith(Stream, StringComparison.Ordinal));
        foreach (var entry in streams)
        {
            if (uint.TryParse(entry.Name.AsSpan(12), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var tag))
            {
                into.Add((ushort)(tag >> 16), (ushort)tag, file.Read(entry));
            }
        }
    }

    /// <summary>Values of fixed length stand in one table (MS-OXMSG §2.4.2.1); those of other types have streams of their own.</summary>
    private static void FixedValues(byte[] table, int header, MapiObject into)
    {
        for (var at = header; at + 16 <= table.Length; at += 16)
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(table.AsSpan(at));
            if (type is MapiType.Number16 or MapiType.Number32 or MapiType.Flag or MapiType.Time)
            {
                into.Add(BinaryPrimitives.ReadUInt16LittleEndian(table.AsSpan(at + 2)), type, table[(at + 8)..(at + 16)]);
            }
        }
    }
}
