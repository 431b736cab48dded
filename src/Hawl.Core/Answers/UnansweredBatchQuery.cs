using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// What the owner of a batch sees before letters about open questions are sent: how many there would be, and the first of them.
public sealed class UnansweredBatchQuery(UnansweredRequestsQuery unanswered, UnansweredLetterQuery letters)
{
    private const int MostSamples = 3;

    public async Task<Found> FindAsync(
        long batchId, UnansweredState state, Viewer owner, string language, CancellationToken cancellation)
    {
        var counts = new Dictionary<UnansweredState, int>();
        foreach (var other in Enum.GetValues<UnansweredState>())
        {
            counts[other] = await unanswered.Of(batchId, owner.UserId ?? 0, other).CountAsync(cancellation);
        }

        var requests = unanswered.Of(batchId, owner.UserId ?? 0, state);
        var first = await requests.OrderBy(r => r.BatchPosition).Take(MostSamples)
            .Select(r => new
            {
                r.Id,
                r.Slug,
                Name = r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? r.Authority.Name,
            }).ToListAsync(cancellation);
        var samples = new List<Sample>();
        foreach (var request in first)
        {
            if (await letters.FindAsync(request.Id, cancellation) is { } letter)
            {
                samples.Add(new Sample(request.Name, request.Slug, letter.Text));
            }
        }

        return new Found(
            counts, samples, await unanswered.UnlookedAsync(requests, cancellation), await unanswered.WaitingAsync(batchId, cancellation));
    }

    public sealed record Found(IReadOnlyDictionary<UnansweredState, int> Counts, IReadOnlyList<Sample> Samples, int Unlooked, int Waiting);

    public sealed record Sample(string Authority, string Slug, string Text);
}
