using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

// What machines send to a request's own address.
public sealed class AutomaticMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task TakeInMail_WithAnAutomaticReply_ShowsItAndAsksNobodyToClassifyIt()
    {
        var request = await SentAsync();

        await TakeAsync(request, SomeMail.Bytes("We have your message.", "Auto-Submitted: auto-replied"));

        var after = await ReadAsync(request);
        Assert.Equal((false, null), (after.NeedsClassification, after.LastReplyAt));
        Assert.Equal(RequestEventType.AutomaticMailReceived, Types(after)[^1]);
        Assert.Equal("auto-reply", after.IncomingMessages.Single().Automatic);
        Assert.NotEmpty(after.IncomingMessages.Single().AutomaticWhy);
    }

    [Fact]
    public async Task TakeInMail_WithABounce_TurnsTheLetterFailed()
    {
        var request = await SentAsync();

        await TakeAsync(request, SomeMail.Report("failed", "5.1.1"));

        var after = await ReadAsync(request);
        Assert.Equal((true, false), (after.DeliveryProblem, after.NeedsClassification));
        Assert.Equal(LetterState.Failed, after.OutgoingMessages.Single().State);
        Assert.NotEmpty(after.OutgoingMessages.Single().ServerWords ?? "");
        Assert.Equal(
            [RequestEventType.RequestMade, RequestEventType.LetterSent, RequestEventType.AutomaticMailReceived,
                RequestEventType.LetterFailed],
            Types(after));
        Assert.Equal(after.OutgoingMessages.Single().Id, after.Events.MaxBy(e => e.Number)?.OutgoingMessageId);
    }

    [Fact]
    public async Task TakeInMail_WithADeliveryReport_TurnsTheLetterDelivered()
    {
        var request = await SentAsync();

        await TakeAsync(request, SomeMail.Report("delivered", "2.0.0"));

        var after = await ReadAsync(request);
        Assert.Equal((LetterState.Delivered, false), (after.OutgoingMessages.Single().State, after.DeliveryProblem));
        Assert.Equal(RequestEventType.LetterDelivered, Types(after)[^1]);
    }

    [Fact]
    public async Task TakeInMail_WithABounceTwice_FailsTheLetterOnce()
    {
        var request = await SentAsync();
        var bounce = SomeMail.Report("failed", "5.1.1");

        await TakeAsync(request, bounce);
        await TakeAsync(request, bounce);

        Assert.Equal(4, (await ReadAsync(request)).EventCount);
    }

    [Fact]
    public async Task TakeInMail_WithANoticeOfDelay_LeavesTheLetterAsItIs()
    {
        var request = await SentAsync();

        await TakeAsync(request, SomeMail.Report("delayed", "4.4.1"));

        var after = await ReadAsync(request);
        Assert.Equal((LetterState.Sent, false, "delay"),
            (after.OutgoingMessages.Single().State, after.DeliveryProblem, after.IncomingMessages.Single().Automatic));
        Assert.Equal(RequestEventType.AutomaticMailReceived, Types(after)[^1]);
    }

    [Fact]
    public async Task TakeInMail_WithABounceBeforeAnyLetterLeft_ChangesNoLetter()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request, SomeMail.Report("failed", "5.1.1"));

        var after = await ReadAsync(request);
        Assert.Equal((LetterState.Queued, false), (after.OutgoingMessages.Single().State, after.DeliveryProblem));
    }

    [Fact]
    public async Task TakeInMail_WithAReplyAfterAnAutomaticOne_AsksForItToBeClassified()
    {
        var request = await SentAsync();
        await TakeAsync(request, SomeMail.Bytes("We have your message.", "Auto-Submitted: auto-replied"));

        await TakeAsync(request, SomeMail.Bytes("We hold 40 tonnes."));

        Assert.True((await ReadAsync(request)).NeedsClassification);
    }

    private static List<RequestEventType> Types(Request request) => [.. request.Events.OrderBy(e => e.Number).Select(e => e.Type)];

    private async Task<Request> SentAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        return request;
    }

    private Task TakeAsync(Request request, byte[] bytes) =>
        store.DoAsync((TakeInMail take) => take.ExecuteAsync(request.MailFor(store.Settings), bytes, default));

    private Task<Request> ReadAsync(Request request) => store.ReadAsync(db => db.Requests.AsNoTracking().AsSplitQuery()
        .Include(r => r.Events).Include(r => r.OutgoingMessages).Include(r => r.IncomingMessages).SingleAsync(r => r.Id == request.Id));
}
