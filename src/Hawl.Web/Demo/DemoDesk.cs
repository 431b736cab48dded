using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Demo;

// What lies on people's desks: letters and batches that have been begun, and one that was held while it left.
public sealed class DemoDesk(DemoTimeline timeline, DemoDates dates)
{
    public void Plan(IReadOnlyDictionary<string, long> people)
    {
        foreach (var draft in DemoWorld.Drafts)
        {
            timeline.Plan(dates.Ago(draft.Written), (s, c) => WriteAsync(s, draft, people[draft.By], c));
        }

        foreach (var batch in DemoWorld.BatchDrafts)
        {
            timeline.Plan(dates.Ago(batch.Written), (s, c) => PrepareAsync(s, batch, people[batch.By], c));
        }
    }

    private async Task WriteAsync(IServiceProvider s, DemoDraft told, long userId, CancellationToken cancellation)
    {
        var db = s.GetRequiredService<HawlContext>();
        var authority = await db.Authorities.Include(a => a.Translations).SingleAsync(a => a.Name == told.To, cancellation);
        var words = await WordsAsync(db, userId, told.Written, cancellation);
        words["authority"] = authority.Translations.Single(t => t.Language == told.Language).Name;
        var written = new WrittenDraft
        {
            AuthorityId = authority.Id,
            Title = told.Title,
            Letter = DemoText.Fill(DemoWorld.Text($"letters/{told.Letter}.txt"), words),
            Language = told.Language,
        };
        await s.GetRequiredService<SaveDraft>().ExecuteAsync(written, null, userId, cancellation);
    }

    private async Task PrepareAsync(IServiceProvider s, DemoBatchDraft told, long userId, CancellationToken cancellation)
    {
        var db = s.GetRequiredService<HawlContext>();
        var id = await s.GetRequiredService<StartBatch>().ExecuteAsync(userId, told.Title, told.Language, cancellation);
        var tagged = await s.GetRequiredService<FindTaggedAuthorities>().ExecuteAsync(told.Tag, cancellation);
        var chosen = tagged.OrderBy(a => a.Name, StringComparer.Ordinal).Take(told.Authorities).Select(a => a.Id).ToList();
        await s.GetRequiredService<ChooseAuthorities>().ExecuteAsync(id, userId, chosen, cancellation);
        var letter = DemoText.Fill(
            DemoWorld.Text($"letters/{told.Letter}.txt"), await WordsAsync(db, userId, told.Written, cancellation));
        var seen = await db.BatchDrafts.Where(d => d.Id == id).Select(d => d.LetterVersion).SingleAsync(cancellation);
        var draft = await s.GetRequiredService<WriteBatchLetter>()
            .ExecuteAsync(id, userId, new BatchLetter(told.Title, letter, told.Language), seen, cancellation);
        switch (told)
        {
            case { Asking: { } words }:
                await s.GetRequiredService<AskForBatch>().ExecuteAsync(id, userId, words, cancellation);
                break;
            case { PausedAfter: { } seconds }:
                var batch = await s.GetRequiredService<SendBatchDraft>().ExecuteAsync(id, userId, draft.Version, cancellation);
                timeline.Plan(
                    dates.Ago(told.Written).AddSeconds(seconds),
                    (later, c) => later.GetRequiredService<PauseBatch>().ExecuteAsync(batch, Actor.Requester(userId), c));
                break;
        }
    }

    private async Task<Dictionary<string, string>> WordsAsync(
        HawlContext db, long userId, string written, CancellationToken cancellation)
    {
        var words = DemoWords.Years(dates.LocalDate(dates.Ago(written)));
        words["requester"] = await db.Users.Where(u => u.Id == userId).Select(u => u.Name).SingleAsync(cancellation);
        return words;
    }
}
