using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Core.Notifications;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Moderation;

// Somebody reports a request, a message or a file with a reason, and is answered by mail.
public sealed class ReportTests : IAsyncLifetime
{
    private TestStore store = new();
    private ScriptedTransport server = new();

    public async Task InitializeAsync() => (store, server) = await Reader.StartAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData("request", ReportReason.NotARequest)]
    [InlineData("letter", ReportReason.Abuse)]
    [InlineData("message", ReportReason.WrongRequest)]
    [InlineData("file", ReportReason.PersonalData)]
    public async Task ReportThing_OfEveryKind_IsATaskWithItsReasonAndTellsThePublicNothingOfWho(string what, ReportReason reason)
    {
        var (request, person) = (await store.Some.RequestAsync(), await store.Some.UserAsync(name: "Gwen Ash"));
        var part = await PartAsync(request, what);

        await ReportAsync(request, part, person, reason, " It names\na child. ");

        var task = Assert.Single(await OpenAsync());
        Assert.Equal((reason, "It names\na child.", "Gwen Ash", part), (task.Reason, task.Words, task.By, task.Part));
        var asked = await RequestAsync(request);
        Assert.True(asked.Reported);
        var said = asked.Events.MaxBy(e => e.Number);
        Assert.Equal((ActorKind.Member, null), (said?.ActorKind, said?.ActorId));
        Assert.DoesNotContain("child", said?.Data ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportThing_Twice_IsOneTaskWhileItIsOpen()
    {
        var (request, person) = (await store.Some.RequestAsync(), await store.Some.UserAsync());
        await ReportAsync(request, RequestPart.Whole, person);
        await ReportAsync(request, RequestPart.Whole, person, words: "Once more.");
        var first = Assert.Single(await OpenAsync());

        await ResolveAsync(first.Id, new ResolveReport.Resolution(ReportState.NothingWrong));
        await ReportAsync(request, RequestPart.Whole, person, words: "It is there again.");

        Assert.Equal("It is there again.", Assert.Single(await OpenAsync()).Words);
    }

    [Fact]
    public async Task ReportThing_OftenInADay_IsRefusedUntilTheDayIsOver()
    {
        var (request, person) = (await store.Some.RequestAsync(), await store.Some.UserAsync());
        await store.Services.ReportOftenAsync(person);

        var refused = await Assert.ThrowsAsync<RuleException>(() => ReportAsync(request, RequestPart.Whole, person));

        Assert.Equal("report-many", refused.Rule);
        Assert.False((await RequestAsync(request)).Reported);
        await ReportAsync(request, RequestPart.Whole, await store.Some.UserAsync());
        store.Clock.Advance(TimeSpan.FromDays(1));
        await ReportAsync(request, RequestPart.Whole, person);
        Assert.Equal(2, await store.ReadAsync(db => db.Reports.CountAsync(r => r.RequestId == request.Id)));
    }

    [Fact]
    public async Task ReportThing_ByThreeAtOnceOfWhomOneIsTwice_LosesNoneAndDoublesNone()
    {
        var request = await store.Some.RequestAsync();
        var (one, two) = (await store.Some.UserAsync(), await store.Some.UserAsync());

        await Task.WhenAll(new[] { one, two, one }.Select(p => ReportAsync(request, RequestPart.Whole, p)));

        Assert.Equal(new[] { one.Id, two.Id }.Order(), (await OpenAsync()).Select(r => r.ById).Order());
        Assert.Single((await RequestAsync(request)).Events, e => e.ActorKind is ActorKind.Member);
    }

    [Theory]
    [InlineData("  ", true, "report-words")]
    [InlineData("It names a child.", false, "report-thing")]
    public async Task ReportThing_WithoutWordsOrOfWhatOneDoesNotSee_IsRefused(string words, bool isSeen, string rule)
    {
        var (request, person) = (await store.Some.RequestAsync(), await store.Some.UserAsync());
        if (!isSeen)
        {
            await store.Some.ShowAsync(request, Prominence.Hidden, "It names a child.");
        }

        var refused = await Assert.ThrowsAsync<RuleException>(() => ReportAsync(request, RequestPart.Whole, person, words: words));

        Assert.Equal(rule, refused.Rule);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task ResolveReport_ByHiding_HidesThatFileAloneAndAnswersByMailOnce()
    {
        var (request, person) = (await store.Some.RequestAsync(title: "Grit"), await store.Some.UserAsync());
        var part = await PartAsync(request, "file");
        await ReportAsync(request, part, person);
        var how = new ResolveReport.Resolution(ReportState.Hidden)
        {
            PublicReason = "It shows where somebody lives.",
            Answer = "Thank you. The file is hidden now.",
        };

        await ResolveAsync((await OpenAsync())[0].Id, how);
        await store.Some.JobsAsync();

        var (file, message) = await store.ReadAsync(async db => (
            await db.Attachments.AsNoTracking().SingleAsync(a => a.MessageId == part.IncomingMessageId && a.Number == part.FileNumber),
            await db.IncomingMessages.AsNoTracking().SingleAsync(m => m.Id == part.IncomingMessageId)));
        Assert.Equal((Prominence.Hidden, "It shows where somebody lives."), (file.Visibility.Prominence, file.Visibility.Reason));
        Assert.Equal(Prominence.Normal, message.Visibility.Prominence);
        Assert.False((await RequestAsync(request)).Reported);
        var mail = Assert.Single(server.To(person));
        Assert.Contains("> Thank you. The file is hidden now.", mail.Text(), StringComparison.Ordinal);
        Assert.Contains($"https://hawl.example/request/{request.Slug}", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolveReport_OfOneWhoReadsWelsh_AnswersInWelsh()
    {
        var (request, person) = (await store.Some.RequestAsync(), await store.Some.UserAsync());
        await store.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person.Id)).Language = "cy");
        await ReportAsync(request, RequestPart.Whole, person);

        await ResolveAsync(
            (await OpenAsync())[0].Id, new ResolveReport.Resolution(ReportState.Answered) { Answer = "Diolch. Mae’n iawn fel y mae." });
        await store.Some.JobsAsync();

        var mail = Assert.Single(server.To(person));
        Assert.Contains("Diolch. Mae’n iawn fel y mae.", mail.Unwrapped(), StringComparison.Ordinal);
        Assert.Contains("https://hawl.example/cy/request/", mail.Unwrapped(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolveReport_WithoutWords_WritesToNobody()
    {
        var (request, person) = (await store.Some.RequestAsync(), await store.Some.UserAsync());
        await ReportAsync(request, RequestPart.Whole, person);

        await ResolveAsync((await OpenAsync())[0].Id, new ResolveReport.Resolution(ReportState.NothingWrong) { Answer = " " });
        await store.Some.JobsAsync();

        Assert.Empty(server.To(person));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task ResolveReport_OfOneOfTwo_LeavesTheRequestReported()
    {
        var request = await store.Some.RequestAsync();
        await ReportAsync(request, RequestPart.Whole, await store.Some.UserAsync());
        await ReportAsync(request, await PartAsync(request, "letter"), await store.Some.UserAsync());
        var (first, second) = ((await OpenAsync())[0], (await OpenAsync())[1]);

        await ResolveAsync(first.Id, new ResolveReport.Resolution(ReportState.NothingWrong));
        Assert.True((await RequestAsync(request)).Reported);
        var again = await Assert.ThrowsAsync<RuleException>(() =>
            ResolveAsync(first.Id, new ResolveReport.Resolution(ReportState.Answered) { Answer = "Thank you." }));
        Assert.Equal("report-resolved", again.Rule);

        await ResolveAsync(second.Id, new ResolveReport.Resolution(ReportState.NothingWrong));
        Assert.False((await RequestAsync(request)).Reported);
    }

    private async Task<RequestPart> PartAsync(Request request, string what)
    {
        if (what is "message" or "file")
        {
            var reply = await store.Some.ReplyAsync(request, "Here it is.", ("list.csv", "text/csv", "a,b\n"u8.ToArray()));
            return what == "file" ? RequestPart.File(reply.Id, 1) : RequestPart.Message(reply.Id);
        }

        var letter = await store.ReadAsync(db => db.OutgoingMessages.Where(m => m.RequestId == request.Id).Select(m => m.Id).SingleAsync());
        return what == "letter" ? RequestPart.Letter(letter) : RequestPart.Whole;
    }

    private Task ReportAsync(
        Request request, RequestPart part, User by, ReportReason reason = ReportReason.Spam, string words = "It sells hats.") =>
        store.DoAsync((ReportThing verb) => verb.ExecuteAsync(request.Id, part, reason, words, Viewer.User(by.Id), default));

    private async Task ResolveAsync(long report, ResolveReport.Resolution how)
    {
        var by = await store.Some.UserAsync(UserRole.Moderator);
        await store.DoAsync((ResolveReport verb) => verb.ExecuteAsync(report, how, by.Id, default));
    }

    private Task<List<ReportLine>> OpenAsync() => store.DoAsync((ReportsQuery query) =>
        query.OpenAsync(null, oldestFirst: true, 10, new Viewer(null, true, false), default));

    private Task<Request> RequestAsync(Request request) => store.ReadAsync(db =>
        db.Requests.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Id == request.Id));
}
