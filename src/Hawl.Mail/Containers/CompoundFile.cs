using System.Buffers.Binary;
using System.Text;

namespace Hawl.Mail.Containers;

/// <summary>A compound file (MS-CFB): storages and streams inside one file, as Outlook keeps messages. Broken chains give short
/// streams.</summary>
internal sealed class CompoundFile
{
    private const int MostEntries = 20_000;
    private const uint LastRegularSector = 0xFFFFFFF9;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int sectorSize;
    private readonly int miniSectorSize;
    private readonly uint miniCutoff;
    private readonly List<uint> fat;
    private readonly List<uint> miniFat;
    private readonly byte[] miniStream;

    // Streams may share sectors, so that a small file could claim to hold a large one many times over.
    private long budget;

    private CompoundFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        sectorSize = 1 << (U16(30) is 12 ? 12 : 9);
        miniSectorSize = 1 << Math.Clamp((int)U16(32), 4, 9);
        miniCutoff = U32(56);
        budget = (bytes.Length * 4L) + (1 << 20);
        fat = ReadFat();
        miniFat = Numbers(Chain(U32(60), long.MaxValue));
        Entries = ReadEntries(Chain(U32(48), long.MaxValue));
        miniStream = Entries.Count > 0 ? Chain(Entries[0].Start, Entries[0].Size) : [];
    }

    private List<CompoundEntry> Entries { get; }

    public CompoundEntry? Root => Entries.Count > 0 ? Entries[0] : null;

    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Null where the bytes are no compound file.</summary>
    public static CompoundFile? Open(ReadOnlyMemory<byte> bytes) => bytes.Length >= 512 && Is(bytes.Span) ? new CompoundFile(bytes) : null;

    /// <summary>The bytes of a stream, as many as there are.</summary>
    public byte[] Read(CompoundEntry entry) =>
        entry.Size >= miniCutoff ? Chain(entry.Start, entry.Size) : MiniChain(entry.Start, entry.Size);

    /// <summary>What lies in a storage, in the order of the tree that the file keeps.</summary>
    public List<CompoundEntry> Children(CompoundEntry storage)
    {
        var found = new List<CompoundEntry>();
        var seen = new HashSet<uint>();
        var open = new Stack<uint>([storage.Child]);
        while (open.TryPop(out var id))
        {
            if (id < Entries.Count && seen.Add(id))
            {
                found.Add(Entries[(int)id]);
                open.Push(Entries[(int)id].Right);
                open.Push(Entries[(int)id].Left);
            }
        }

        return found;
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[at..]);

    private uint U32(long at) => at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[(int)at..]) : uint.MaxValue;

    private List<uint> ReadFat()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < 109; i++)
        {
            sectors.Add(U32(76 + (i * 4)));
        }

        var next = U32(68);
        var perSector = (sectorSize / 4) - 1;
        for (var hops = 0; next <= LastRegularSector && hops <= bytes.Length / sectorSize; hops++)
        {
            var at = Place(next);
            for (var i = 0; i < perSector; i++)
            {
                sectors.Add(U32(at + (i * 4)));
            }

            next = U32(at + (perSector * 4));
        }

        var table = new List<uint>();
        var most = bytes.Length / sectorSize;
        foreach (var sector in sectors.Where(s => s <= LastRegularSector && Place(s) < bytes.Length))
        {
            for (var i = 0; i < sectorSize / 4 && table.Count <= most; i++)
            {
                table.Add(U32(Place(sector) + (i * 4)));
            }
        }

        return table;
    }

    private long Place(uint sector) => (sector + 1L) * sectorSize;

    private byte[] Chain(uint start, long size) => Follow(start, size, fat, sectorSize, bytes, Place);

    private byte[] MiniChain(uint start, long size) =>
        Follow(start, size, miniFat, miniSectorSize, miniStream, s => (long)s * miniSectorSize);

    private byte[] Follow(uint start, long size, List<uint> table, int unit, ReadOnlyMemory<byte> from, Func<uint, long> place)
    {
        using var into = new MemoryStream();
        var sector = start;
        for (var hops = 0; hops <= table.Count && sector <= LastRegularSector && into.Length < size && budget > 0; hops++)
        {
            var at = place(sector);
            if (at >= from.Length)
            {
                break;
            }

            var length = (int)Math.Min(Math.Min(unit, from.Length - at), size - into.Length);
            into.Write(from.Span.Slice((int)at, length));
            budget -= length;
            sector = sector < table.Count ? table[(int)sector] : uint.MaxValue;
        }

        return into.ToArray();
    }

    private static List<uint> Numbers(byte[] table)
    {
        var numbers = new List<uint>(table.Length / 4);
        for (var at = 0; at + 4 <= table.Length; at += 4)
        {
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(at)));
        }

        return numbers;
    }

    private static List<CompoundEntry> ReadEntries(byte[] directory)
    {
        var entries = new List<CompoundEntry>();
        for (var at = 0; at + 128 <= directory.Length && entries.Count < MostEntries; at += 128)
        {
            var entry = directory.AsSpan(at, 128);
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            entries.Add(new CompoundEntry(
                Encoding.Unicode.GetString(entry[..length]),
                entry[66] is 1 or 5,
                BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[76..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
        }

        return entries;
    }
}
