using System.Security.Cryptography;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;

namespace Hawl.Tests.Web.Hosting;

public sealed class SpoolStreamTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50_000, 0)]
    [InlineData(256 * 1024, 0)]
    [InlineData(700_000, 1)]
    public async Task Spool_WithAMessage_GivesItBackAndKeepsAFileOnlyForALargeOne(int length, int files)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        using var read = new MemoryStream();
        await using (var spool = new SpoolStream(folder.Path))
        {
            foreach (var part in bytes.Chunk(30_000))
            {
                await spool.WriteAsync(part);
            }

            await spool.FlushAsync();
            Assert.Equal((length, files), (spool.Length, folder.Files.Length));
            spool.Position = 0;
            await spool.CopyToAsync(read);
        }

        Assert.Equal(bytes, read.ToArray());
        Assert.Empty(folder.Files);
    }
}
