using System.IO.Compression;
using System.Text;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// The bundle for whoever decides about a request, one part after the other: what happened, what was written, and what proves it.
public sealed class BundleZip(HistoryQuery history, RequestFiles files, BundlePapers papers, SiteToday today)
{
    public async Task WriteAsync(ShownRequest shown, Stream to, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        var events = await history.FindAsync(shown.Id, Languages.Current.Code, cancellation);
        var deadlines = DeadlinesView.Of(shown, today.Value);
        (string Name, string Text)[] parts =
        [
            ("README.txt", papers.Readme(shown)),
            ("bundle.html", papers.Page(shown, events, deadlines)),
            ("timeline.csv", await papers.TimelineAsync(shown, events)),
            ("deadlines.csv", await papers.DeadlinesAsync(deadlines)),
            ("proof-of-sending.csv", await papers.ProofAsync(shown)),
        ];
        foreach (var (name, text) in parts)
        {
            await RequestFiles.AddTextAsync(zip, $"{shown.Slug}/{name}", shown.LastEventAt, text, cancellation);
        }

        foreach (var (message, number) in shown.Messages.Select((m, i) => (m, i + 1)))
        {
            await RequestFiles.AddTextAsync(
                zip, $"{shown.Slug}/{BundlePapers.PathOf(message, number)}", message.At, papers.Letter(shown, message), cancellation);
        }

        await files.AddAsync(zip, shown, cancellation);
    }
}
