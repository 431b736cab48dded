using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Data;

public sealed class FileStoreTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task PutAsync_WithAFile_KeepsItsBytesUnderTheirHash()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var hash = await PutAsync(new MemoryStream(bytes));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash);
        Assert.Equal(bytes, await ReadAsync(hash));
        var row = await store.ReadAsync(db => db.StoredFiles.SingleAsync(f => f.Hash == hash));
        Assert.Equal((bytes.Length, store.Clock.GetUtcNow().UtcDateTime), (row.Size, row.StoredAt));
    }

    [Fact]
    public async Task PutAsync_WithTheSameBytesAgain_KeepsThemOnce()
    {
        var first = await PutAsync(Text("twice"));
        var second = await PutAsync(Text("twice"));

        Assert.Equal(first, second);
        Assert.Equal(1, await store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.Hash == first)));
        Assert.Single(Files(), f => f.EndsWith(first, StringComparison.Ordinal));
        Assert.DoesNotContain(Files(), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PutAsync_WithTheSameBytesByManyAtOnce_KeepsThemOnce()
    {
        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PutAsync(Text("at once")))));

        var hash = Assert.Single(hashes.Distinct());
        Assert.Equal("at once", Encoding.UTF8.GetString(await ReadAsync(hash)));
        Assert.Equal(1, await store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.Hash == hash)));
        Assert.DoesNotContain(Files(), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PutAsync_WithAnEmptyFile_KeepsIt() => Assert.Empty(await ReadAsync(await PutAsync(new MemoryStream())));

    [Fact]
    public async Task PutAsync_WithAStreamThatBreaks_LeavesNothing()
    {
        var (files, rows) = (Files(), await store.ReadAsync(db => db.StoredFiles.CountAsync()));

        await Assert.ThrowsAsync<IOException>(() => PutAsync(new BreakingStream()));

        Assert.Equal(files, Files());
        Assert.Equal(rows, await store.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task RememberAsync_WithManyFiles_KeepsThemAll()
    {
        var texts = Enumerable.Range(0, 450).Select(n => Encoding.UTF8.GetBytes($"one of many, {n}")).ToList();
        var hashes = texts.ConvertAll(t => Convert.ToHexStringLower(SHA256.HashData(t)));

        await store.DoAsync(async (FileStore files) =>
        {
            for (var i = 0; i < texts.Count; i++)
            {
                await files.KeepAsync(hashes[i], texts[i]);
            }

            await files.RememberAsync(default);
        });

        Assert.Equal(texts[^1], await ReadAsync(hashes[^1]));
        Assert.Equal(texts.Count, await store.ReadAsync(db => db.StoredFiles.CountAsync(f => hashes.Contains(f.Hash))));
        Assert.DoesNotContain(Files(), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task KeepAsync_WithNothingAfterIt_LeavesNothing()
    {
        var before = Files();

        await store.DoAsync((FileStore files) => files.KeepAsync(Text("kept by nobody"), default));

        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Open_WithAFileThatIsNotThere_SaysSo(string hash) =>
        await Assert.ThrowsAnyAsync<IOException>(() => ReadAsync(hash));

    [Theory]
    [InlineData("../../hawl.db")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("/etc/hostname00000000000000000000000000000000000000000000000000000")]
    public async Task Open_WithWhatIsNoHash_OpensNothing(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(name));

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private Task<string> PutAsync(Stream content) => store.DoAsync((FileStore files) => files.PutAsync(content, default));

    private Task<byte[]> ReadAsync(string hash) => store.DoAsync(async (FileStore files) =>
    {
        await using var file = files.Open(hash);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    private string[] Files() => Directory.Exists(store.Settings.FilesFolder)
        ? [.. Directory.GetFiles(store.Settings.FilesFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    // Gives a little and then fails, as a network does.
    private sealed class BreakingStream : MemoryStream
    {
        private bool begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (begun)
            {
                throw new IOException("The other side went away.");
            }

            begun = true;
            return new(Math.Min(10, buffer.Length));
        }
    }
}
