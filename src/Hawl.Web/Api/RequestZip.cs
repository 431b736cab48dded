using System.IO.Compression;
using System.Text;
using Hawl.Core.Publication;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// The parts of a request's zip, one after the other.
public sealed class RequestZip(HistoryQuery history, RequestFiles files, RequestPapers papers)
{
    public async Task WriteAsync(ShownRequest shown, Stream to, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        var events = await history.FindAsync(shown.Id, Languages.Current.Code, cancellation);
        (string Name, string Text)[] parts =
        [
            ("README.txt", papers.Readme(shown)),
            ("correspondence.txt", papers.Text(shown)),
            ("correspondence.html", papers.Page(shown)),
            ("events.json", RequestPapers.Events(events)),
        ];
        foreach (var (name, text) in parts)
        {
            await RequestFiles.AddTextAsync(zip, $"{shown.Slug}/{name}", shown.LastEventAt, text, cancellation);
        }

        await files.AddAsync(zip, shown, cancellation);
    }
}
