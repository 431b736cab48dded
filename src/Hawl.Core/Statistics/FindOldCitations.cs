using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;

namespace Hawl.Core.Statistics;

// When the search has become another one, or the reader of mail has, every message is searched again.
public sealed class FindOldCitations(HawlContext db, FindCitations find, OldMail old)
{
    public const string JobKind = "find-old-citations";
    public const int AtOnce = 200;

    private const int Versions = 1000;

    public Task<JobResult> ExecuteAsync(CancellationToken cancellation)
    {
        var start = new CitationSearch { Version = (CitedGrounds.Version * Versions) + ReadMail.ReaderVersion, LastId = 0 };
        return old.GoOnAsync(start, AtOnce, some => SearchAsync(some, cancellation), cancellation);
    }

    private async Task SearchAsync(IReadOnlyList<long> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            await find.ExecuteAsync(message, cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
