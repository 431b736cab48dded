using System.Buffers.Binary;
using System.Text;

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
            var name = id >= 0x8000 ? Name(data.Span, ref at) : null;
            if (!Values(data, ref at, new Property(type, id, name), into, depth))
            {
                break;
            }
        }

        into.CodePage = into.Number(MapiTag.MessageCodePage) is > 0 and var page ? page : into.CodePage;
    }

    /// <summary>Reads the values of one property; of several the first counts. False at the end of what can be read.</summary>
    private static bool Values(ReadOnlyMemory<byte> data, ref int at, Property property, MapiObject into, int depth)
    {
        var (type, id, header) = property;
        var single = (ushort)(type & ~MapiType.Many);
        var isVariable = single is MapiType.Ansi or MapiType.Unicode or MapiType.Binary or MapiType.Object;
        var count = isVariable || type != single ? Number(data.Span, ref at) : 1;
        var size = FixedSize(single);
        if (!isVariable && size == 0)
        {
            // A property that was never set has no value (MS-OXCDATA §2.11.1); the length of any other type is not known.
            return single is 0 or 1;
        }

        for (var i = 0; i < count; i++)
        {
            var length = isVariable ? Number(data.Span, ref at) : size;
            if (length < 0 || length > data.Length - at)
            {
                return false;
            }

            var value = data.Slice(at, (int)length);
            if (header is not null)
            {
                into.AddHeader(header, single, value.ToArray());
            }
            else if (id < 0x8000)
            {
                Keep(value, single, id, into, depth);
            }

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

    /// <summary>A named property carries its set and its name or number (MS-OXTNEF §2.1.3.4, NamedPropSpec). The number under which it
    /// stands means nothing elsewhere.</summary>
    /// <returns>The name, where the property is a header field; else null.</returns>
    private static string? Name(ReadOnlySpan<byte> data, ref int at)
    {
        var isHeader = at + 16 <= data.Length && data.Slice(at, 16).SequenceEqual(NamedHeaders.Set);
        at = Math.Min(at + 16, data.Length);
        var isNamed = Number(data, ref at) == 1;
        var length = Number(data, ref at);
        if (!isNamed || length < 0)
        {
            return null;
        }

        var start = at;
        at = (int)Math.Min(data.Length, at + ((length + 3) & ~3));
        var name = data.Slice(start, (int)Math.Min(length & ~1, data.Length - start));
        return isHeader ? Encoding.Unicode.GetString(name).TrimEnd('\0') : null;
    }

    private readonly record struct Property(ushort Type, ushort Id, string? Header);

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
