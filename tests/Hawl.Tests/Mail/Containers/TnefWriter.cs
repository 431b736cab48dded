using System.Text;

namespace Hawl.Tests.Mail.Containers;

// Writes winmail.dat as MS-OXTNEF describes it, as far as the tests need it.
internal sealed class TnefWriter
{
    private readonly List<byte> into = [0x78, 0x9F, 0x3E, 0x22, 0x01, 0x00];

    public byte[] Bytes => [.. into];

    public TnefWriter Attribute(byte level, uint id, byte[] data)
    {
        into.AddRange([level, .. BitConverter.GetBytes(id), .. BitConverter.GetBytes(data.Length), .. data]);
        into.AddRange(BitConverter.GetBytes((ushort)data.Sum(b => b)));
        return this;
    }

    public TnefWriter Properties(byte level, uint id, params (ushort Id, ushort Type, byte[] Value)[] values) =>
        Attribute(level, id, List(values));

    public TnefWriter File(string name, byte[] content) =>
        Attribute(2, 0x00069002, new byte[14]).Attribute(2, 0x00018010, Encoding.ASCII.GetBytes(name + "\0"))
            .Attribute(2, 0x0006800F, content);

    // A property with a name of the set of header fields.
    public TnefWriter Header(string name, string value)
    {
        var (set, label, text) = (new Guid("00020386-0000-0000-C000-000000000046"), Unicode(name), Unicode(value));
        byte[] padded = [.. label, .. new byte[(4 - (label.Length % 4)) % 4]];
        return Attribute(1, 0x00069003,
        [
            .. BitConverter.GetBytes(1), .. BitConverter.GetBytes((ushort)0x1F), .. BitConverter.GetBytes((ushort)0x8001),
            .. set.ToByteArray(),
            .. BitConverter.GetBytes(1), .. BitConverter.GetBytes(label.Length), .. padded, .. BitConverter.GetBytes(1),
            .. BitConverter.GetBytes(text.Length), .. text, .. new byte[(4 - (text.Length % 4)) % 4],
        ]);
    }

    public static byte[] Unicode(string text) => Encoding.Unicode.GetBytes(text + "\0");

    private static byte[] List((ushort Id, ushort Type, byte[] Value)[] values)
    {
        using var list = new MemoryStream();
        list.Write(BitConverter.GetBytes(values.Length));
        foreach (var (id, type, value) in values)
        {
            list.Write(BitConverter.GetBytes(type));
            list.Write(BitConverter.GetBytes(id));
            if (id >= 0x8000)
            {
                list.Write(new byte[16]);
                list.Write(BitConverter.GetBytes(0));
                list.Write(BitConverter.GetBytes(0x8530));
            }

            if (type is 0x0D or 0x1E or 0x1F or 0x102)
            {
                list.Write(BitConverter.GetBytes(1));
                list.Write(BitConverter.GetBytes(value.Length));
            }

            list.Write(value);
            list.Write(new byte[(4 - (value.Length % 4)) % 4]);
        }

        return list.ToArray();
    }
}
