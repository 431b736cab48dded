using System.Buffers.Binary;
using System.Globalization;

namespace Hawl.Mail.Containers;

/// <summary>Reads the message that Outlook saved as a file, <c>.msg</c> or <c>.oft</c> (MS-OXMSG).</summary>
internal sealed class OutlookFile
{
    private const int Deepest = 8;
    private const int MostObjects = 2_000;
    private const string Stream = "__substg1.0_";
    private const string Fixed = "__properties_version1.0";
    private const string Recipient = "__recip_version1.0_";
    private const string Attachment = "__attach_version1.0_";

    private readonly CompoundFile file;
    private readonly Dictionary<ushort, string> headers;

    private OutlookFile(CompoundFile file, Dictionary<ushort, string> headers) => (this.file, this.headers) = (file, headers);

    /// <summary>The message; null where the bytes are no such file.</summary>
    public static MapiObject? Read(ReadOnlyMemory<byte> bytes)
    {
        if (CompoundFile.Open(bytes) is not { Root: { } root } file)
        {
            return null;
        }

        return IsMessage(file.Children(root)) ? new OutlookFile(file, NamedHeaders.Of(file, root)).Message(root, 32, 0, 0) : null;
    }

    private static bool IsMessage(List<CompoundEntry> entries) =>
        entries.Exists(e => e.Name == Fixed || e.Name.StartsWith(Stream, StringComparison.Ordinal));

    private MapiObject Message(CompoundEntry storage, int fixedHeader, int codePage, int depth)
    {
        var message = new MapiObject { CodePage = codePage };
        var entries = file.Children(storage);
        Values(entries, fixedHeader, message);
        foreach (var entry in entries.Where(e => e.IsStorage).OrderBy(e => e.Name, StringComparer.Ordinal).Take(MostObjects))
        {
            if (entry.Name.StartsWith(Recipient, StringComparison.Ordinal))
            {
                message.Recipients.Add(Simple(entry, message.CodePage));
            }
            else if (entry.Name.StartsWith(Attachment, StringComparison.Ordinal))
            {
                message.Attachments.Add(Attached(entry, message.CodePage, depth));
            }
        }

        return message;
    }

    private MapiObject Simple(CompoundEntry storage, int codePage)
    {
        var read = new MapiObject { CodePage = codePage };
        Values(file.Children(storage), 8, read);
        return read;
    }

    private MapiObject Attached(CompoundEntry storage, int codePage, int depth)
    {
        var attachment = Simple(storage, codePage);
        var inside = file.Children(storage).Find(e => e.IsStorage && e.Name == $"{Stream}3701000D");
        if (inside is not null && depth < Deepest && IsMessage(file.Children(inside)))
        {
            attachment.Embedded = Message(inside, 24, codePage, depth + 1);
        }
        else if (inside is not null)
        {
            Object(inside, attachment);
        }

        return attachment;
    }

    /// <summary>An object of another program's (method 6, MS-OXCMSG §2.2.2.9): the stream that holds most is kept as the file.</summary>
    private void Object(CompoundEntry storage, MapiObject attachment)
    {
        var largest = file.Children(storage).Where(e => !e.IsStorage).MaxBy(e => e.Size);
        attachment.Add(MapiTag.AttachedData, MapiType.Binary, largest is null ? [] : file.Read(largest));
    }

    private void Values(List<CompoundEntry> entries, int fixedHeader, MapiObject into)
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
                Keep((ushort)(tag >> 16), (ushort)tag, file.Read(entry), into);
            }
        }
    }

    private void Keep(ushort id, ushort type, byte[] bytes, MapiObject into)
    {
        if (headers.TryGetValue(id, out var name))
        {
            into.AddHeader(name, type, bytes);
        }
        else
        {
            into.Add(id, type, bytes);
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
