using System.Text;
using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;

namespace Hawl.Web.Api;

// A file as it is served: text is written anew. A large one waits on the disk while it is sent, so that slow readers keep no memory.
public sealed class PublishedFiles(FileStore store, HawlSettings settings, LargeTexts turns)
{
    public const int Large = 1_000_000;

    // As it came, unless it is text.
    public Task<Stream> OpenAsync(PublishedFile file, CancellationToken cancellation) =>
        file.Text is { } kind ? WrittenAsync(file, kind, cancellation) : Task.FromResult<Stream>(store.Open(file.Hash));

    private async Task<Stream> WrittenAsync(PublishedFile file, TextKind kind, CancellationToken cancellation)
    {
        await using var content = store.Open(file.Hash);
        if (content.Length <= Large)
        {
            return new MemoryStream(await WriteAsync(content, file, kind, cancellation));
        }

        using var turn = await turns.WaitAsync(cancellation);
        var text = new SpoolStream(settings.TextsFolder);
        try
        {
            await text.WriteAsync(await WriteAsync(content, file, kind, cancellation), cancellation);
            text.Position = 0;
            return text;
        }
        catch
        {
            await text.DisposeAsync();
            throw;
        }
    }

    private static async Task<byte[]> WriteAsync(Stream content, PublishedFile file, TextKind kind, CancellationToken cancellation)
    {
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        return Encoding.UTF8.GetBytes(FileText.Write(bytes, kind, file.Redaction));
    }
}
