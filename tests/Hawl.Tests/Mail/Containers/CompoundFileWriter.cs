using System.Globalization;
using System.Text;

namespace Hawl.Tests.Mail.Containers;

// Writes a compound file as MS-CFB describes it: sectors of 512 bytes, streams under 4096 bytes in the mini stream.
internal sealed class CompoundFileWriter
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    private readonly List<Node> nodes = [new("Root Entry", null, -1)];

    public int Storage(string name, int parent = 0) => Add(name, null, parent);

    public CompoundFileWriter Stream(int parent, string name, byte[] bytes)
    {
        Add(name, bytes, parent);
        return this;
    }

    public CompoundFileWriter Text(int parent, ushort id, string text) =>
        Stream(parent, $"__substg1.0_{id:X4}001F", Encoding.Unicode.GetBytes(text));

    public CompoundFileWriter Binary(int parent, ushort id, byte[] bytes) => Stream(parent, $"__substg1.0_{id:X4}0102", bytes);

    public static byte[] Fixed(int header, params (ushort Id, ushort Type, byte[] Value)[] values)
    {
        var table = new MemoryStream();
        table.Write(new byte[header]);
        foreach (var (id, type, value) in values)
        {
            table.Write(BitConverter.GetBytes(type));
            table.Write(BitConverter.GetBytes(id));
            table.Write(new byte[4]);
            table.Write(value);
            table.Write(new byte[8 - value.Length]);
        }

        return table.ToArray();
    }

    public byte[] Write()
    {
        var sectors = new List<byte[]>();
        var fat = new List<uint>();
        var miniFat = new List<uint>();
        using var mini = new MemoryStream();
        foreach (var node in nodes.Where(n => n.Bytes is not null))
        {
            var bytes = node.Bytes ?? [];
            node.Start = bytes.Length >= 4096 ? Chain(bytes, sectors, fat) : MiniChain(bytes, mini, miniFat);
            node.Size = bytes.Length;
        }

        nodes[0].Start = Chain(mini.ToArray(), sectors, fat);
        nodes[0].Size = (int)mini.Length;
        var miniFatStart = Chain(Numbers(miniFat), sectors, fat);
        var directory = Chain(Directory(), sectors, fat);
        var fatStart = (uint)sectors.Count;
        var fatSectors = ((sectors.Count + 1) / 127) + 1;
        fat.AddRange(Enumerable.Repeat(0xFFFFFFFDu, fatSectors));
        var table = Numbers(fat);
        Array.Resize(ref table, fatSectors * 512);
        table.AsSpan(fat.Count * 4).Fill(0xFF);
        var header = Header(directory, miniFatStart, fatStart, fatSectors);
        return [.. header, .. sectors.SelectMany(s => s), .. table];
    }

    private static byte[] Header(uint directory, uint miniFat, uint fatStart, int fatSectors)
    {
        var header = new byte[512];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        void Put(int at, uint value) => BitConverter.GetBytes(value).CopyTo(header, at);
        Put(24, 0x0003003E);
        Put(28, 0x0009FFFE);
        Put(32, 6);
        Put(44, (uint)fatSectors);
        Put(48, directory);
        Put(56, 4096);
        Put(60, miniFat);
        Put(64, 1);
        Put(68, EndOfChain);
        for (var i = 0; i < 109; i++)
        {
            Put(76 + (i * 4), i < fatSectors ? fatStart + (uint)i : Free);
        }

        return header;
    }

    private int Add(string name, byte[]? bytes, int parent)
    {
        nodes.Add(new Node(name, bytes, parent));
        return nodes.Count - 1;
    }

    // Siblings hang on each other's right hand: an ugly tree, and a lawful one to a reader that does not search.
    private byte[] Directory()
    {
        using var into = new MemoryStream();
        for (var i = 0; i < nodes.Count; i++)
        {
            var entry = new byte[128];
            var name = Encoding.Unicode.GetBytes(nodes[i].Name);
            name.CopyTo(entry, 0);
            BitConverter.GetBytes((ushort)(name.Length + 2)).CopyTo(entry, 64);
            entry[66] = (byte)(i == 0 ? 5 : nodes[i].Bytes is null ? 1 : 2);
            BitConverter.GetBytes(Free).CopyTo(entry, 68);
            BitConverter.GetBytes(Next(i, nodes[i].Parent)).CopyTo(entry, 72);
            BitConverter.GetBytes(Next(-1, i)).CopyTo(entry, 76);
            BitConverter.GetBytes(nodes[i].Start).CopyTo(entry, 116);
            BitConverter.GetBytes((long)nodes[i].Size).CopyTo(entry, 120);
            into.Write(entry);
        }

        return into.ToArray();
    }

    private uint Next(int after, int parent) =>
        nodes.FindIndex(Math.Max(after + 1, 1), n => n.Parent == parent) is var found and >= 0 && parent >= 0 ? (uint)found : Free;

    private static uint Chain(byte[] bytes, List<byte[]> sectors, List<uint> fat)
    {
        var start = (uint)sectors.Count;
        for (var at = 0; at < Math.Max(bytes.Length, 1); at += 512)
        {
            var sector = new byte[512];
            bytes.AsSpan(at, Math.Min(512, bytes.Length - at)).CopyTo(sector);
            sectors.Add(sector);
            fat.Add(at + 512 < bytes.Length ? (uint)sectors.Count : EndOfChain);
        }

        return start;
    }

    private static uint MiniChain(byte[] bytes, MemoryStream mini, List<uint> miniFat)
    {
        var start = (uint)miniFat.Count;
        for (var at = 0; at < Math.Max(bytes.Length, 1); at += 64)
        {
            var length = Math.Min(64, bytes.Length - at);
            mini.Write(bytes, at, length);
            mini.Write(new byte[64 - length]);
            miniFat.Add(at + 64 < bytes.Length ? (uint)(miniFat.Count + 1) : EndOfChain);
        }

        return start;
    }

    private static byte[] Numbers(List<uint> numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private sealed class Node(string name, byte[]? bytes, int parent)
    {
        public string Name => name.ToString(CultureInfo.InvariantCulture);

        public byte[]? Bytes => bytes;

        public int Parent => parent;

        public uint Start { get; set; } = EndOfChain;

        public int Size { get; set; }
    }
}
