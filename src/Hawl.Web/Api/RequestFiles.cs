using System.IO.Compression;
using System.Text;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// Puts the files of a request's replies into a zip. Each is asked for as at its own address: what may not be seen there is not here.
public sealed class RequestFiles(PublishedFileQuery files, PublishedFiles contents, CurrentViewer viewer, RequestPapers papers)
{
    // The first day a zip can name.
    private static readonly DateTime Earliest = new(1980, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    public async Task AddAsync(ZipArchive zip, ShownRequest shown, CancellationToken cancellation)
    {
        foreach (var message in shown.Messages.OfType<ShownMessage.Incoming>())
        {
            foreach (var file in message.Files.Where(f => !f.IsWithheld))
            {
                await AddFileAsync(zip, shown, message, file.Number, cancellation);
            }
        }
    }

    // Each part has the date of what is in it: the same request gives the same zip.
    public static Task AddTextAsync(ZipArchive zip, string name, DateTime at, string text, CancellationToken cancellation) =>
        WriteAsync(zip, name, at, new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellation);

    private async Task AddFileAsync(
        ZipArchive zip, ShownRequest shown, ShownMessage.Incoming message, int number, CancellationToken cancellation)
    {
        var (_, file) = await files.FindAsync(
            shown.Slug, message.Id, number, Languages.Current.Code, viewer.Value, papers.Today, cancellation);
        if (file is null)
        {
            return;
        }

        await using var content = await contents.OpenAsync(file, cancellation);
        var name = $"{shown.Slug}/{RequestPapers.PathOf(message.Id, number, file.Name, file.Text)}";
        await WriteAsync(zip, name, message.At, content, cancellation);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, DateTime at, Stream content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(at > Earliest ? at : Earliest);
        await using var to = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(to, cancellation);
    }
}
