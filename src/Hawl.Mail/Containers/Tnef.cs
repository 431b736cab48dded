using System.Buffers.Binary;
using System.Text;

namespace Hawl.Mail.Containers;

/// <summary>Reads <c>winmail.dat</c> (MS-OXTNEF): a message of Outlook's wrapped into one attachment.</summary>
internal static class Tnef
{
    private const uint Signature = 0x223E9F78;
    private const int MostAttributes = 10_000;
    private const int Deepest = 8;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length >= 6 && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Signature;

    /// <summary>The message; null where the bytes are no such stream. A damaged end gives what came before it and a defect.</summary>
    public static MapiObject? Read(ReadOnlyMemory<byte> bytes) => Is(bytes.Span) ? Message(bytes, 0) : null;

    public static MapiObject? Read(ReadOnlyMemory<byte> bytes, int depth) =>
        depth < Deepest && Is(bytes.Span) ? Message(bytes, depth) : null;

    private static MapiObject Message(ReadOnlyMemory<byte> bytes, int depth)
    {
        var message = new MapiObject();
        var at = 6;
        for (var count = 0; at < bytes.Length && count < MostAttributes; count++)
        {
            var head = bytes.Span[at..];
            var length = head.Length < 9 ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(head[5..]);
            if (head[0] is not (1 or 2) || length > head.Length - 9)
            {
                message.Defects.Add("the winmail.dat is damaged; what stands before the damage was read");
                break;
            }

            var id = BinaryPrimitives.ReadUInt16LittleEndian(head[1..]);
            Attribute(message, head[0] == 2, id, bytes.Slice(at + 9, (int)length), depth);
            at += 9 + (int)length + 2;
        }

        return message;
    }

    /// <summary>One attribute (MS-OXTNEF §2.1.3).</summary>
    private static void Attribute(MapiObject message, bool ofAttachment, ushort id, ReadOnlyMemory<byte> data, int depth)
    {
        var attachment = ofAttachment && id != 0x9002 ? Attachment(message) : null;
        switch (id)
        {
            case 0x9002:
                message.Attachments.Add(new MapiObject { CodePage = message.CodePage });
                break;
            case 0x9007 when data.Length >= 4:
                message.CodePage = BinaryPrimitives.ReadInt32LittleEndian(data.Span);
                break;
            case 0x9003:
                TnefProperties.Read(data, message, depth);
                break;
            case 0x9004:
                TnefProperties.ReadRecipients(data, message, depth);
                break;
            case 0x9005 when attachment is not null:
                TnefProperties.Read(data, attachment, depth);
                break;
            case 0x800F when attachment is not null:
                attachment.Add(MapiTag.AttachedData, MapiType.Binary, data.ToArray());
                break;
            case 0x8010 when attachment is not null:
                attachment.Add(MapiTag.AttachedName, MapiType.Ansi, data.ToArray());
                break;
            case 0x8004:
                message.Add(MapiTag.Subject, MapiType.Ansi, data.ToArray());
                break;
            case 0x800C:
                message.Add(MapiTag.Body, MapiType.Ansi, data.ToArray());
                break;
            case 0x8000:
                Sender(message, data.Span);
                break;
            case 0x8005 or 0x8006 when Date(data.Span) is { } ticks:
                message.Add(id == 0x8005 ? MapiTag.SubmitTime : MapiTag.DeliveryTime, MapiType.Time, ticks);
                break;
        }
    }

    /// <summary>The attachment that is being read; a stream that lost the mark of its beginning has one all the same.</summary>
    private static MapiObject Attachment(MapiObject message)
    {
        if (message.Attachments.Count == 0)
        {
            message.Attachments.Add(new MapiObject { CodePage = message.CodePage });
        }

        return message.Attachments[^1];
    }

    /// <summary>The sender as older programs wrote it (§2.1.3.3.1): lengths, then a name and an address with its kind.</summary>
    private static void Sender(MapiObject message, ReadOnlySpan<byte> data)
    {
        if (data.Length < 8)
        {
            return;
        }

        int name = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]), address = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]);
        if (8 + name + address > data.Length)
        {
            return;
        }

        message.Add(MapiTag.SenderName, MapiType.Ansi, data.Slice(8, name).ToArray());
        var typed = Encoding.Latin1.GetString(data.Slice(8 + name, address)).TrimEnd('\0');
        var bare = typed[(typed.IndexOf(':', StringComparison.Ordinal) + 1)..];
        message.Add(MapiTag.SenderAddress, MapiType.Ansi, Encoding.Latin1.GetBytes(bare));
    }

    /// <summary>Year, month, day, hour, minute, second and day of the week as seven numbers of two bytes, read as UTC.</summary>
    private static byte[]? Date(ReadOnlySpan<byte> data)
    {
        if (data.Length < 12)
        {
            return null;
        }

        var n = new int[6];
        for (var i = 0; i < 6; i++)
        {
            n[i] = BinaryPrimitives.ReadUInt16LittleEndian(data[(i * 2)..]);
        }

        var isReal = n[0] is >= 1970 and <= 9000 && n[1] is >= 1 and <= 12 && n[2] >= 1 && n[2] <= DateTime.DaysInMonth(n[0], n[1])
            && n[3] < 24 && n[4] < 60 && n[5] < 60;
        return isReal ? BitConverter.GetBytes(new DateTime(n[0], n[1], n[2], n[3], n[4], n[5], DateTimeKind.Utc).ToFileTimeUtc()) : null;
    }
}
