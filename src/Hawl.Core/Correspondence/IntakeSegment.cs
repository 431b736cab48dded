using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Hawl.Core.Correspondence;

// One file of the journal. The writer moves its durable end forward; the reader reads up to there and keeps, in a small file beside it,
// what is done. That file is not flushed: losing its end repeats a message and storing one twice is harmless, while each entry carries
// the start of its record's seal, so that no garbage in it can mark a message done that is not.
internal sealed class IntakeSegment(string path)
{
    private const int SealStart = 8;
    private const int EntrySize = 8 + SealStart;

    private readonly HashSet<(long Position, ulong Seal)> _done = [];
    private SafeFileHandle? _doneFile;
    private long _end;
    private volatile bool _closed;

    public string Path { get; } = path;

    // Everything before is on disk.
    public long End
    {
        get => Volatile.Read(ref _end);
        set => Volatile.Write(ref _end, value);
    }

    // Nothing will be added.
    public bool Closed
    {
        get => _closed;
        set => _closed = value;
    }

    // The reader's place, and how many records before it were handed out and are not done.
    public long Next { get; set; }

    public int Outstanding { get; set; }

    public bool Drained => Next == End && Outstanding == 0;

    private string DonePath => Path + ".done";

    // A file another process, or this one in an earlier life, has left.
    public static IntakeSegment Found(string path)
    {
        var segment = new IntakeSegment(path) { End = new FileInfo(path).Length, Closed = true };
        if (File.Exists(segment.DonePath))
        {
            var entries = File.ReadAllBytes(segment.DonePath);
            for (var at = 0; at + EntrySize <= entries.Length; at += EntrySize)
            {
                segment._done.Add((BinaryPrimitives.ReadInt64LittleEndian(entries.AsSpan(at)), SealOf(entries.AsSpan(at + 8))));
            }
        }

        return segment;
    }

    public bool IsDone(IntakeRecord record) => _done.Contains((record.Position, SealOf(record.Seal.Span)));

    public void Complete(IntakeRecord record)
    {
        var seal = SealOf(record.Seal.Span);
        if (!_done.Add((record.Position, seal)))
        {
            return;
        }

        Outstanding--;
        var entry = new byte[EntrySize];
        BinaryPrimitives.WriteInt64LittleEndian(entry, record.Position);
        BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(8), seal);
        _doneFile ??= File.OpenHandle(DonePath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read | FileShare.Delete);
        RandomAccess.Write(_doneFile, entry, (_done.Count - 1) * EntrySize);
    }

    public void Close() => _doneFile?.Dispose();

    // The segment first: a list of what is done without its segment harms nobody.
    public void Delete()
    {
        Close();
        File.Delete(Path);
        File.Delete(DonePath);
    }

    private static ulong SealOf(ReadOnlySpan<byte> seal) => BinaryPrimitives.ReadUInt64LittleEndian(seal[..SealStart]);
}
