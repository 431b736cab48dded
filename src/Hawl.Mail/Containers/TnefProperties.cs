using System.Buffers.Binary;

namespace Hawl.Mail.Containers;

/// <summary>Reads the property lists inside <c>winmail.dat</c> (MS-OXTNEF §2.1.3.4).</summary>
internal static class TnefProperties
{
    private const int MostProperties = 20_000;
    private const int MostRecipients = 2_000;

    // The interface that says: this object is a message (MS-OXTNEF §2.1.3.4.2).
    private static readonly byte[] MessageInterface = new Guid("00020307-0000-0000-C000-000000000046").ToByteArray();

    public static void Read(ReadOnlyMemory<byte> data, MapiObject into, int depth)
    {
        var at = 0;
        Read(data, ref at, into, depth);
    }

    public static void ReadRecipients(ReadOnlyMemory<byte> data, MapiObject message, int depth)
    {
        var at = 0;
        var count = Number(data.Span, ref at);
        for (var i = 0; i < Math.Min(count, MostRecipients) && at < data.Length; i++)
        {
            var recipient = new MapiObject { CodePage = message.CodePage };
            Read(data, ref at, recipient, depth);
            message.Recipients.Add(recipient);
        }
    }

    private static void Read(ReadOnlyMemory<byte> data, ref int at, MapiObject into, int depth)
    {
        var count = Number(data.Span, ref at);
        for (var i = 0; i < Math.Min(count, MostProperties) && at + 4 <= data.Length; i++)
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(data.Span[at..]);
            var id = BinaryPrimitives.ReadUInt16LittleEndian(data.Span[(at + 2)..]);
            at += 4;
            if (id >= 0x8000)
            {
                SkipName(data.Span, ref at);
            }

            if (!Values(data, ref at, type, id, into, depth))
            {
                break;
            }
        }

        into.CodePage = into.Number(MapiTag.MessageCodePage) is > 0 and var page ? page : into.CodePage;
    }

    /// <summary>Reads the values of one property; of several the first counts. False at the end of what can be read.</summary>
    private static bool Values(ReadOnlyMemory<byte> data, ref int at, ushort type, ushort id, MapiObject into, int depth)
    {
        var single = (ushort)(type & ~MapiType.Many);
        var isVariable = single is MapiType.Ansi or MapiType.Unicode or MapiType.Binary or MapiType.Object;
        var count = isVariable || type != single ? Number(data.Span, ref at) : 1;
        var size = FixedSize(single);
        if (!isVariable && size == 0)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var length = isVariable ? Number(data.Span, ref at) : size;
            if (length < 0 || length > data.Length - at)
            {
                return false;
            }

            Keep(data.Slice(at, (int)length), single, id, into, depth);
            at = (int)Math.Min(data.Length, at + ((length + 3) & ~3));
        }

        return true;
    }

    private static void Keep(ReadOnlyMemory<byte> value, ushort type, ushort id, MapiObject into, int depth)
    {
        if (type == MapiType.Object && value.Length > 16)
        {
            if (value.Span[..16].SequenceEqual(MessageInterface))
            {
                into.Embedded ??= Tnef.Read(value[16..], depth + 1);
            }

            value = value[16..];
        }

        if (into.Embedded is null || id != MapiTag.AttachedData)
        {
            into.Add(id, type, value.ToArray());
        }
    }

    private static int FixedSize(ushort type) => type switch
    {
        0x0002 or 0x0003 or 0x0004 or 0x000A or 0x000B => 4,
        0x0005 or 0x0006 or 0x0007 or 0x0014 or 0x0040 => 8,
        0x0048 => 16,
        _ => 0,
    };

    /// <summary>A named property carries its set and its name or number.</summary>
    private static void SkipName(ReadOnlySpan<byte> data, ref int at)
    {
        at += 16;
        var isNamed = Number(data, ref at) == 1;
        var length = Number(data, ref at);
        at = isNamed && length >= 0 ? (int)Math.Min(data.Length, at + ((length + 3) & ~3)) : Math.Min(at, data.Length);
    }

    /// <summary>-1 at the end.</summary>
    private static long Number(ReadOnlySpan<byte> data, ref int at)
    {
        if (at + 4 > data.Length)
        {
            at = data.Length;
            return -1;
        }

        at += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(data[(at - 4)..]);
    }
}
