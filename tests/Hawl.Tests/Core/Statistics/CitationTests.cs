using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Core.Statistics;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Statistics;

public sealed class CitationTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Reply_ThatNamesGrounds_HasThemWrittenDownOnceEach()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.ReplyAsync(
            request, "We withhold it under section 43(2), and neither confirm nor deny the rest: section 31(3). Section 43(2) again.");

        await store.Some.JobsAsync();

        Assert.Equal(["s.31", "s.43(2)"], await ProvisionsAsync(request));
    }

    [Fact]
    public async Task Reply_ThatOnlyQuotesAGround_NamesNone()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.ReplyAsync(request, "Here it is.\r\n\r\n> Please do not refuse under section 12.");

        await store.Some.JobsAsync();

        Assert.Empty(await ProvisionsAsync(request));
    }

    [Fact]
    public async Task Reply_OfAMachine_NamesNone()
    {
        var request = await store.Some.RequestAsync();
        var reply = await store.Some.ReplyAsync(request, "We may refuse under section 12.");
        await store.Some.ChangeAsync(db => db.IncomingMessages.Where(m => m.Id == reply.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Automatic, RequestState.Acknowledgement)));

        await store.Some.JobsAsync();

        Assert.Empty(await ProvisionsAsync(request));
    }

    [Fact]
    public async Task Count_WithRequests_CountsEachOnceAndNoneThatIsHidden()
    {
        var (first, second, hidden) = (await RefusedAsync(2), await RefusedAsync(1), await RefusedAsync(1));
        await store.Some.ShowAsync(hidden, Prominence.Hidden, "Because.");
        await store.Some.JobsAsync();
        await CountAsync();
        Assert.Equal(2, await TallyAsync());

        // One message of two hidden, the other still tells; then both.
        var replies = await store.ReadAsync(db => db.IncomingMessages.Where(m => m.RequestId == first.Id).ToListAsync());
        await HideAsync(replies[0].Id);
        await CountAsync();
        Assert.Equal(2, await TallyAsync());
        await HideAsync(replies[1].Id);
        await CountAsync();
        Assert.Equal(1, await TallyAsync());

        await store.Some.ShowAsync(second, Prominence.Hidden, "Because.");
        await CountAsync();
        Assert.Equal(0, await TallyAsync());
    }

    [Fact]
    public async Task OldCitations_AreFoundOnceForAllMessages_AndGoneOnesForgotten()
    {
        var request = await RefusedAsync(3);
        await store.Some.JobsAsync();
        await store.Some.ChangeAsync(async db =>
        {
            await db.CitationSearches.ExecuteDeleteAsync();
            db.Citations.Add(new Citation
            {
                MessageId = await db.IncomingMessages.MinAsync(m => m.Id),
                RegimeId = "uk-foia",
                Provision = "s.21",
                RequestId = request.Id,
            });
            return await db.Citations.CountAsync();
        });

        await store.DoAsync<ReReadMail, JobResult>(verb => verb.ExecuteAsync(default));
        Assert.IsType<JobResult.Done>(await store.DoAsync<FindOldCitations, JobResult>(verb => verb.ExecuteAsync(default)));

        Assert.Equal(["s.43(2)"], await ProvisionsAsync(request));
        Assert.Equal(1, await store.ReadAsync(db => db.CitationSearches.CountAsync(s => s.FinishedAt != null)));
    }

    [Fact]
    public async Task OldCitations_WhileMailIsBeingReadAgain_Wait()
    {
        await store.Some.ChangeAsync(db => db.ReReadings.ExecuteDeleteAsync());

        Assert.IsType<JobResult.Again>(await store.DoAsync<FindOldCitations, JobResult>(verb => verb.ExecuteAsync(default)));
    }

    [Fact]
    public async Task OfRequest_ShowsNothingOfAMessageThatTheViewerMayNotRead()
    {
        var request = await RefusedAsync(1);
        await store.Some.JobsAsync();
        Assert.Equal([("uk-foia", "s.43(2)")], await SeenAsync(request, Viewer.Anonymous));

        await HideAsync(await store.ReadAsync(db => db.IncomingMessages.Where(m => m.RequestId == request.Id).MaxAsync(m => m.Id)));

        Assert.Empty(await SeenAsync(request, Viewer.Anonymous));
        Assert.Single(await SeenAsync(request, new Viewer(null, true, false)));
    }

    private async Task<Request> RefusedAsync(int replies)
    {
        var request = await store.Some.RequestAsync();
        for (var number = 0; number < replies; number++)
        {
            await store.Some.ReplyAsync(request, $"Answer {number}: withheld under section 43(2).");
        }

        return request;
    }

    private Task<List<string>> ProvisionsAsync(Request request) => store.ReadAsync(db =>
        db.Citations.Where(c => c.RequestId == request.Id).Select(c => c.Provision).Distinct().OrderBy(p => p).ToListAsync());

    private Task CountAsync() => store.DoAsync<CountCitations>(verb => verb.ExecuteAsync(default));

    private Task<int> TallyAsync() => store.ReadAsync(db =>
        db.CitationTallies.Where(t => t.RegimeId == "uk-foia" && t.Provision == "s.43(2)").Select(t => t.Requests).SingleOrDefaultAsync());

    private Task<IReadOnlyList<(string RegimeId, string Provision)>> SeenAsync(Request request, Viewer viewer) =>
        store.DoAsync<RequestCitationsQuery, IReadOnlyList<(string RegimeId, string Provision)>>(
            query => query.FindAsync(request.Id, viewer, default));

    private Task<IncomingMessage> HideAsync(long message) => store.Some.ChangeAsync(async db =>
    {
        var hidden = await db.IncomingMessages.SingleAsync(m => m.Id == message);
        (hidden.Visibility.Prominence, hidden.Visibility.Reason) = (Prominence.Hidden, "Because.");
        return hidden;
    });
}
