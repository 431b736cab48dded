using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

public sealed class OldRequestMailTests(TestStore store) : IClassFixture<TestStore>
{
    private const string Authority = "From: Officer <foi@ashcombe.example>";
    private const string Stranger = "From: Somebody <somebody@elsewhere.example>";

    [Theory]
    [InlineData(5, Stranger, true)]
    [InlineData(6, Stranger, false)]
    [InlineData(6, Authority, true)]
    [InlineData(23, Authority, true)]
    [InlineData(24, Authority, false)]
    [InlineData(24, Stranger, false)]
    public async Task TakeInMail_ToARequestSoManyMonthsOld_TakesItOrHoldsItForTheRequester(int months, string from, bool taken)
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request, months, SomeMail.Bytes("A late word.", from));

        var (there, held) = await FoundAsync(request);
        Assert.Equal((taken ? 1 : 0, taken ? 0 : 1), (there, held.Count));
        Assert.All(held, h => Assert.Equal((true, true), (h.ForRequester, h.Reason.Contains("months", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task TakeInMail_FromWhoeverAnsweredForTheAuthorityBefore_TakesIt()
    {
        var request = await store.Some.RequestAsync();
        await TakeAsync(request, 0, SomeMail.Bytes("We act for the council.", "From: Agent <agent@cases.example>"));

        await TakeAsync(request, 7, SomeMail.Bytes("Here is the rest.", "From: Other Agent <other@cases.example>"));

        Assert.Equal((2, 0), ((await FoundAsync(request)).There, (await FoundAsync(request)).Held.Count));
    }

    [Fact]
    public async Task TakeInMail_ToAnOldRequestOfWhichMoreHappenedSince_TakesIt()
    {
        store.Clock.Set(ManualClock.Start);
        var request = await store.Some.RequestAsync();
        store.Clock.Set(ManualClock.Start.AddMonths(20));
        await ClassifyAsync(request, Actor.Requester(request.UserId));

        await TakeAsync(request, 21, SomeMail.Bytes("A late word.", Stranger));

        Assert.Equal(1, (await FoundAsync(request)).There);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("settle")]
    [InlineData("hide")]
    [InlineData("rename")]
    [InlineData("member says")]
    [InlineData("moderator says")]
    public async Task TakeInMail_ToAnOldRequestThatOnlyOthersTouchedSince_HoldsIt(string deed)
    {
        store.Clock.Set(ManualClock.Start);
        var (request, other) = (await store.Some.RequestAsync(), await store.Some.UserAsync());
        store.Clock.Set(ManualClock.Start.AddMonths(20));

        await DoAsync(deed, request, other);
        await TakeAsync(request, 21, SomeMail.Bytes("A late word.", Stranger));

        var (there, held) = await FoundAsync(request);
        Assert.Equal((0, 1), (there, held.Count));
        var asked = await store.ReadAsync(db => db.Requests.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Id == request.Id));
        Assert.Equal((true, request.CreatedAt), (asked.EventCount > 1, asked.LastEventAt));
    }

    private Task DoAsync(string deed, Request request, User other)
    {
        var moderator = new Actor(ActorKind.Moderator, other.Id);
        return deed switch
        {
            "report" => store.DoAsync((ReportThing verb) => verb.ExecuteAsync(
                request.Id, RequestPart.Whole, ReportReason.Spam, "It sells hats.", Viewer.User(other.Id), default)),
            "settle" => store.DoAsync(async (FlagRequest verb) =>
            {
                await verb.ExecuteAsync(request.Id, true, moderator, default);
                await verb.ExecuteAsync(request.Id, false, moderator, default);
            }),
            "hide" => store.Some.ShowAsync(request, Prominence.Backpage),
            "rename" => store.DoAsync((RenameRequest verb) =>
                verb.ExecuteAsync(request.Id, "Salt and salters", moderator, null, default)),
            _ => ClassifyAsync(request, deed == "member says" ? new Actor(ActorKind.Member, other.Id) : moderator),
        };
    }

    private Task ClassifyAsync(Request request, Actor by) => store.DoAsync((ClassifyRequest verb) =>
        verb.ExecuteAsync(request.Id, RequestOutcome.Refused, by, null, default));

    private Task TakeAsync(Request request, int months, byte[] bytes) => store.DoAsync((TakeInMail take) => take.ExecuteAsync(
        request.MailFor(store.Settings) with { ReceivedAt = request.CreatedAt.AddMonths(months).AddHours(1) }, bytes, default));

    private Task<(int There, List<HeldMail> Held)> FoundAsync(Request request) => store.ReadAsync(async db => (
        await db.IncomingMessages.CountAsync(m => m.RequestId == request.Id),
        await db.HeldMails.AsNoTracking().Where(h => h.GuessRequestId == request.Id).ToListAsync()));
}
