using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.BrowserTests;

// Something of every kind to do for those who look after a site, come about as it does; only a report is left to be made.
public sealed record AdminWorld(Request Near, Guid HeldMail, long FailedLetter, IncomingMessage Reply, Authority Silent, long BatchAsk)
{
    public static async Task<AdminWorld> MakeAsync(TalkSite site)
    {
        var some = site.Some;
        var (near, failed, answered) = (await some.RequestAsync(), await some.RequestAsync(), await some.RequestAsync());
        await UntilAsync(site, db => db.Requests.AnyAsync(r => r.Id == failed.Id && r.SentOn != null));
        var miscopied = string.Concat(near.ReplyHash.Take(3).Select(c => c == 'a' ? 'b' : 'a')) + near.ReplyHash[3..];
        await site.MailAsync(near, miscopied, SomeMail.Bytes("We hold 40 tonnes."));
        await site.MailAsync(failed, failed.ReplyHash, SomeMail.Report("failed", "5.1.1"));
        await site.ReplyAsync(answered, "We hold most of it, at 3 Ashcombe Lane.");
        await UntilAsync(site, db => db.HeldMails.AnyAsync(h => h.GuessRequestId == near.Id));
        await UntilAsync(site, db => db.OutgoingMessages.AnyAsync(m => m.RequestId == failed.Id && m.State == LetterState.Failed));
        await UntilAsync(site, db => db.IncomingMessages.AnyAsync(m => m.RequestId == answered.Id));
        var silent = await some.AuthorityAsync();
        return await some.ChangeAsync(async db =>
        {
            var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-30);
            await db.Requests.Where(r => r.Id == answered.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastReplyAt, longAgo));
            await db.AuthorityTranslations.Where(t => t.AuthorityId == silent.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.RequestEmail, (string?)null));
            return new AdminWorld(
                near,
                await db.HeldMails.Where(h => h.GuessRequestId == near.Id).Select(h => h.Id).SingleAsync(),
                await db.OutgoingMessages.Where(m => m.RequestId == failed.Id).Select(m => m.Id).SingleAsync(),
                await db.IncomingMessages.AsNoTracking().Include(m => m.Request).SingleAsync(m => m.RequestId == answered.Id),
                silent,
                await AskForBatchAsync(site.Services, await some.UserAsync(), await some.AuthorityAsync()));
        });
    }

    public static async Task UntilAsync(TalkSite site, Func<HawlContext, Task<bool>> holds)
    {
        for (var attempt = 0; !await site.Some.ChangeAsync(holds); attempt++)
        {
            Assert.True(attempt < 150, "What is waited for does not come about.");
            await Task.Delay(200);
        }
    }

    private static async Task<long> AskForBatchAsync(IServiceProvider services, User by, Authority to)
    {
        await using var scope = services.CreateAsyncScope();
        T Verb<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var draft = await Verb<StartBatch>().ExecuteAsync(by.Id, "Libraries", "en", default);
        await Verb<ChooseAuthorities>().ExecuteAsync(draft, by.Id, [to.Id], default);
        var version = await Verb<HawlContext>().BatchDrafts.Where(d => d.Id == draft).Select(d => d.LetterVersion).SingleAsync();
        var letter = new BatchLetter("Libraries", "Dear [Authority name],\n\nHow many libraries do you run?\n\nRobin Vale", "en");
        await Verb<WriteBatchLetter>().ExecuteAsync(draft, by.Id, letter, version, default);
        await Verb<AskForBatch>().ExecuteAsync(draft, by.Id, "For an article about libraries.", default);
        return await Verb<HawlContext>().BatchAsks.Where(a => a.Draft.Id == draft).Select(a => a.Id).SingleAsync();
    }
}
