using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Mail.Mime;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

public sealed class SendFollowUpTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_ToWhoeverWrote_AnswersTheirMailFromTheRequestsOwnAddress()
    {
        var request = await SentAsync();
        await TakeAsync(request, "Which winter do you mean?", "Message-ID: <q7@ashcombe.example>", "Subject: RE: Grit FOI/22");
        var asked = await NewAsync(request, "Dear Officer,\n\nLast winter.\n\nYours sincerely,", toNewest: true);

        await SendAsync(request, asked);
        await store.Some.JobsAsync();

        var (letter, first) = (await OutboxAsync(request, asked.Key), await FirstAsync(request));
        Assert.Equal(["q7@ashcombe.example"], letter.InReplyTo);
        Assert.Equal([first, "q7@ashcombe.example"], letter.References);
        Assert.Equal((request.ReplyAddressIn(store.Settings), "foi@ashcombe.example"), (letter.From[0].Address, letter.To[0].Address));
        Assert.Equal(("RE: Grit FOI/22", "Information Officer"), (letter.Subject, letter.To[0].Name));
        var text = letter.Leaves[0].Text();
        Assert.Contains($"is for this request only:\n{request.ReplyAddressIn(store.Settings)}", text.ReplaceLineEndings("\n"));
        Assert.EndsWith("-----Original message-----\n> Which winter do you mean?", text.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task ExecuteAsync_ToTheAuthority_AnswersOurFirstLetter()
    {
        var request = await SentAsync();
        var asked = await NewAsync(request, "Dear Council,\n\nAre you well?");

        await SendAsync(request, asked);
        await store.Some.JobsAsync();

        var (letter, first) = (await OutboxAsync(request, asked.Key), await FirstAsync(request));
        Assert.Equal("Re: Freedom of Information request - Grit and gritters", letter.Subject);
        Assert.Equal([first], letter.InReplyTo);
        Assert.DoesNotContain("Original message", letter.Leaves[0].Text());
    }

    [Fact]
    public async Task ExecuteAsync_WithAClarification_StartsTheClockAgainOnTheDayItIsSent()
    {
        var request = await SentAsync();
        await TakeAsync(request, "Which winter?");
        await store.DoAsync(async (SayWhatCame say) =>
        {
            var found = await FindAsync(request);
            await say.ExecuteAsync(
                request.Id, new Saying(WhatCame.Question, null, found.Version, found.LastReplyId), Viewer.User(request.UserId), default);
        });
        store.Clock.Advance(TimeSpan.FromDays(7));

        await SendAsync(request, await NewAsync(request, "Last winter.", LetterKind.Clarification));
        await store.Some.JobsAsync();

        var found = await FindAsync(request);
        Assert.Equal(RequestProgress.AwaitingResponse, found.Progress);
        var begun = RequestCourse.From("uk-foia", new Reckoning(CalendarLibrary.BuiltIn), new DateOnly(2026, 3, 9));
        Assert.Equal(begun.Response?.Due, found.DueOn);
        Assert.Equal(new DateOnly(2026, 3, 2), found.SentOn);
        Assert.Contains(found.Events, e => e.Type is RequestEventType.ClarificationReceived);
    }

    [Fact]
    public async Task ExecuteAsync_WithAReview_WaitsForItsOutcome()
    {
        var request = await SentAsync();
        await store.Some.ClassifyAsync(request, RequestOutcome.Refused);
        var asked = await NewAsync(request, "Please look again: the figures are not personal data.", LetterKind.InternalReview);

        await SendAsync(request, asked);
        await store.Some.JobsAsync();

        var found = await FindAsync(request);
        Assert.Equal((RequestProgress.AwaitingInternalReview, RequestOutcome.Refused), (found.Progress, found.Outcome));
        Assert.Equal(
            [RequestEventType.FollowUpWritten, RequestEventType.LetterSent, RequestEventType.ReviewRequested],
            found.Events.OrderBy(e => e.Number).TakeLast(3).Select(e => e.Type));
        Assert.Equal(
            "Internal review of Freedom of Information request - Grit and gritters", (await OutboxAsync(request, asked.Key)).Subject);
    }

    [Fact]
    public async Task ExecuteAsync_WithTheSameFormManyTimes_SendsOneLetter()
    {
        var request = await SentAsync();
        var asked = await NewAsync(request, "Only once, please.");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => SendAsync(request, asked))));
        await SendAsync(request, asked);

        Assert.Equal(2, await store.ReadAsync(db => db.OutgoingMessages.CountAsync(m => m.RequestId == request.Id)));
        Assert.Single((await FindAsync(request)).Events, e => e.Type is RequestEventType.FollowUpWritten);
    }

    [Theory]
    [InlineData("Please tell me how much grit you hold.", FollowUpRules.Same)]
    [InlineData("Please tell me\n\nhow much   grit you hold. ", FollowUpRules.Same)]
    [InlineData("Look again. [say here what was wrong]", FollowUpRules.Placeholder)]
    [InlineData(" \n ", "request-letter")]
    public async Task ExecuteAsync_WithALetterThatIsNone_IsRefused(string text, string rule)
    {
        var request = await SentAsync();

        var refused = await Assert.ThrowsAsync<RuleException>(async () => await SendAsync(request, await NewAsync(request, text)));

        Assert.Equal(rule, refused.Rule);
    }

    [Fact]
    public async Task ExecuteAsync_WithNothingButTheGreeting_IsRefused()
    {
        var request = await SentAsync();
        var draft = await store.DoAsync((FollowUpDraftQuery drafts) => drafts.FindAsync(request.Id, default));

        var refused = await Assert.ThrowsAsync<RuleException>(async () =>
            await SendAsync(request, await NewAsync(request, draft.Beginning(LetterKind.FollowUp, null))));

        Assert.Equal(FollowUpRules.Unwritten, refused.Rule);
    }

    [Fact]
    public async Task ExecuteAsync_BySomebodyElse_IsRefused()
    {
        var (request, other) = (await SentAsync(), await store.Some.UserAsync());
        var asked = await NewAsync(request, "Hello.");

        var refused = await Assert.ThrowsAsync<RuleException>(() => store.DoAsync((SendFollowUp send) =>
            send.ExecuteAsync(request.Id, asked, Viewer.User(other.Id), default)));

        Assert.Equal("request-not-yours", refused.Rule);
    }

    [Fact]
    public async Task ExecuteAsync_AfterANewerReply_IsRefused()
    {
        var request = await SentAsync();
        var asked = await NewAsync(request, "Where is it?");
        await TakeAsync(request, "Here it is.");

        var refused = await Assert.ThrowsAsync<RuleException>(() => SendAsync(request, asked));

        Assert.Equal(RequestRights.Stale, refused.Rule);
    }

    [Theory]
    [InlineData("From: Officer <noreply@ashcombe.example>", "Subject: Reply")]
    [InlineData("From: Officer <foi@ashcombe.example>", "Auto-Submitted: auto-replied")]
    [InlineData("From: Officer <foi@ashcombe.example>", "Reply-To: trap@elsewhere.example")]
    [InlineData("From: Somebody <somebody@elsewhere.example>", "Subject: Me too")]
    public async Task CorrespondentsQuery_WithMailNobodyAnswers_OffersTheAuthorityAlone(params string[] headers)
    {
        var request = await SentAsync();
        await TakeAsync(request, "A message.", headers);

        var found = await store.DoAsync((CorrespondentsQuery query) => query.FindAsync(request.Id, default));

        Assert.Equal([null], found.Select(c => c.MessageId));
        var why = await store.ReadAsync(
            db => db.IncomingMessages.Where(m => m.RequestId == request.Id).Select(m => m.AnswerWhy).SingleAsync());
        Assert.NotEmpty(why ?? "");
    }

    [Fact]
    public async Task CorrespondentsQuery_WithTwoMailsOfOnePerson_OffersThemOnceAndTheLatestFirst()
    {
        var request = await SentAsync();
        await TakeAsync(request, "One.", "From: Ann <ann@ashcombe.example>");
        await TakeAsync(request, "Two.", "From: Bea <bea@ashcombe.example>");
        await TakeAsync(request, "Three.", "From: Ann Ash <ann@ashcombe.example>");

        var found = await store.DoAsync((CorrespondentsQuery query) => query.FindAsync(request.Id, default));

        Assert.Equal([null, "Ann Ash", "Bea"], found.Select(c => c.Name));
    }

    [Fact]
    public async Task ExecuteAsync_ToAMessageOfAnotherRequest_IsRefused()
    {
        var (request, other) = (await SentAsync(), await SentAsync());
        await TakeAsync(other, "Not yours.");
        var asked = await NewAsync(request, "Hello.") with { To = (await FindAsync(other)).LastReplyId };

        var refused = await Assert.ThrowsAsync<RuleException>(() => SendAsync(request, asked));

        Assert.Equal(FollowUpRules.To, refused.Rule);
    }

    private async Task<Request> SentAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        return request;
    }

    private Task TakeAsync(Request request, string text, params string[] headers) => store.DoAsync((TakeInMail take) => take.ExecuteAsync(
        request.MailFor(store.Settings) with { ReceivedAt = store.Clock.GetUtcNow().UtcDateTime }, SomeMail.Bytes(text, headers), default));

    private async Task<NewFollowUp> NewAsync(
        Request request, string text, LetterKind kind = LetterKind.FollowUp, bool toNewest = false)
    {
        var newest = (await FindAsync(request)).LastReplyId;
        return new NewFollowUp(kind, text) { Key = Guid.NewGuid(), LastReplyId = newest, To = toNewest ? newest : null };
    }

    private Task SendAsync(Request request, NewFollowUp asked) =>
        store.DoAsync((SendFollowUp send) => send.ExecuteAsync(request.Id, asked, Viewer.User(request.UserId), default));

    private Task<Request> FindAsync(Request request) =>
        store.ReadAsync(db => db.Requests.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Id == request.Id));

    private Task<string> FirstAsync(Request request) => store.ReadAsync(
        db => db.OutgoingMessages.Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).Select(m => m.MessageId).FirstAsync());

    private async Task<Message> OutboxAsync(Request request, Guid key)
    {
        var id = await store.ReadAsync(db => db.OutgoingMessages.Where(m => m.RequestId == request.Id)
            .OrderByDescending(m => m.Id).Select(m => m.MessageId).FirstAsync());
        Assert.StartsWith($"{key:N}@", id);
        return MessageReader.Read(await File.ReadAllBytesAsync(Path.Combine(store.Settings.OutboxFolder, $"{id}.eml")));
    }
}
