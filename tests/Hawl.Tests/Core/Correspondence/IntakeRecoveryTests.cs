using Hawl.Core.Correspondence;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

public sealed class IntakeRecoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryReadAsync_WithLastRecordCutOffAnywhere_KeepsTheOthers()
    {
        var (segment, bytes, lastStart) = await SegmentAsync();
        for (var length = lastStart; length < bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(segment, bytes[..length]);
            await using (var journal = Open())
            {
                Assert.Equal(["one", "two"], await journal.DrainAsync(complete: true));
                Assert.Equal(length == lastStart ? 0 : 1, journal.SetAside.Count);
            }

            var kept = Assert.Single(Directory.GetFiles(_folder.Path).DefaultIfEmpty(null));
            Assert.Equal(bytes[lastStart..length], kept is null ? [] : await File.ReadAllBytesAsync(kept));
            File.Delete(kept ?? segment);
        }
    }

    [Fact]
    public async Task TryReadAsync_WithLastRecordNotWhollyOnDisk_KeepsTheOthers()
    {
        var (segment, bytes, lastStart) = await SegmentAsync();
        for (var hole = lastStart; hole < bytes.Length; hole += 7)
        {
            var holed = bytes.ToArray();
            holed.AsSpan(hole, Math.Min(7, bytes.Length - hole)).Clear();
            await File.WriteAllBytesAsync(segment, holed);
            await using (var journal = Open())
            {
                var texts = await journal.DrainAsync(complete: true);

                Assert.Equal(holed.AsSpan().SequenceEqual(bytes) ? ["one", "two", "three"] : ["one", "two"], texts);
            }

            Directory.GetFiles(_folder.Path).ToList().ForEach(File.Delete);
        }
    }

    [Fact]
    public async Task TryReadAsync_WithDamagedMessageInTheMiddle_SetsItAsideAndGoesOn()
    {
        var (segment, bytes, lastStart) = await SegmentAsync();
        bytes[lastStart - 1] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes);

        await using var journal = Open();

        Assert.Equal(["one", "three"], await journal.DrainAsync(complete: true));
        Assert.EndsWith("twn", await File.ReadAllTextAsync(Assert.Single(journal.SetAside)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryReadAsync_WithDamagedHeader_SetsAsideAllThatFollows()
    {
        var (segment, bytes, lastStart) = await SegmentAsync();
        bytes[12] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes);

        await using var journal = Open();

        Assert.Empty(await journal.DrainAsync(complete: true));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(journal.SetAside)));
        Assert.True(lastStart > 12);
    }

    [Fact]
    public async Task TryReadAsync_WithMessageThatHoldsARecord_DoesNotReadItAsOne()
    {
        var (segment, bytes, _) = await SegmentAsync();
        File.Delete(segment);
        await using (var journal = Open())
        {
            await journal.AppendAsync(Intake.Envelope(), new MemoryStream(bytes), default);
        }

        var carrier = Assert.Single(Directory.GetFiles(_folder.Path));
        await using (var file = File.OpenWrite(carrier))
        {
            file.SetLength(file.Length - 1);
        }

        await using var next = Open();
        Assert.Empty(await next.DrainAsync(complete: true));
    }

    [Fact]
    public async Task TryReadAsync_WithGarbageInTheListOfWhatIsDone_GivesEverything()
    {
        var (segment, _, _) = await SegmentAsync();
        await File.WriteAllBytesAsync(segment + ".done", new byte[(16 * 4) + 3]);

        await using var journal = Open();

        Assert.Equal(["one", "two", "three"], await journal.DrainAsync(complete: true));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task CompleteAsync_WithTornListOfWhatIsDone_RepeatsAtMostTheLast()
    {
        await SegmentAsync();
        await using (var journal = Open())
        {
            await journal.CompleteAsync([Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default))], default);
            await journal.CompleteAsync([Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default))], default);
        }

        await using (var done = File.OpenWrite(Assert.Single(Directory.GetFiles(_folder.Path, "*.done"))))
        {
            done.SetLength(done.Length - 5);
        }

        await using (var journal = Open())
        {
            Assert.Equal(["two", "three"], await journal.DrainAsync(complete: false));
        }
    }

    [Fact]
    public async Task Open_WithListOfWhatIsDoneAndNoSegment_RemovesIt()
    {
        await File.WriteAllBytesAsync(_folder["gone.intake.done"], new byte[16]);

        await using var journal = Open();

        Assert.Empty(_folder.Files);
    }

    // A segment with three records, its bytes, and where the third begins.
    private async Task<(string Path, byte[] Bytes, int LastStart)> SegmentAsync()
    {
        int lastStart;
        await using (var journal = Open())
        {
            await journal.AppendAsync("one");
            await journal.AppendAsync("two");
            lastStart = (int)new FileInfo(Directory.GetFiles(_folder.Path).Single()).Length;
            await journal.AppendAsync("three");
        }

        var path = Directory.GetFiles(_folder.Path).Single();
        return (path, await File.ReadAllBytesAsync(path), lastStart);
    }

    private IntakeJournal Open() => new(_folder.Path, TimeProvider.System);
}
