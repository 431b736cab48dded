using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Core.Notifications;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Moderation;

// Letters that did not arrive are a task for each address, and leave again when the address is mended.
public sealed class UndeliveredTests : IAsyncLifetime
{
    private static readonly SubmissionResult.Refused Unknown = new("550 5.1.1 no such mailbox", 550, "5.1.1");

    private TestStore store = new();
    private ScriptedTransport server = new();

    public async Task InitializeAsync() => (store, server) = await Reader.StartAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task LettersThatAreRefused_AreOneTaskForEachAddress()
    {
        var (one, two) = (await store.Some.AuthorityAsync(), await store.Some.AuthorityAsync());
        await RefusedAsync(one, one, two);

        var tasks = await TasksAsync();

        Assert.Equal([(one.Id, 2), (two.Id, 1)], tasks.Select(t => (t.AuthorityId, t.Count)));
        Assert.All(tasks, t => Assert.Equal((DeliveryTrouble.NoSuchAddress, Unknown.Words), (t.Trouble, t.ServerWords)));
        Assert.Equal(2, await store.DoAsync((UndeliveredQuery query) => query.CountAsync(100, Moderator, default)));
    }

    [Fact]
    public async Task ALetterThatComesBackLater_IsATaskToo()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        Assert.Empty(await TasksAsync());

        await store.DoAsync((TakeInMail take) =>
            take.ExecuteAsync(request.MailFor(store.Settings), SomeMail.Report("failed", "5.1.1"), default));

        var task = Assert.Single(await TasksAsync());
        Assert.Equal((request.AuthorityId, 1), (task.AuthorityId, task.Count));
    }

    [Fact]
    public async Task RepairAddress_SendsWhatWaitedThereAgainAndNothingElse()
    {
        var (mended, other) = (await store.Some.AuthorityAsync(), await store.Some.AuthorityAsync());
        var arrived = await store.Some.RequestAsync(to: mended);
        await store.Some.JobsAsync();
        var failed = await RefusedAsync(mended, mended, other);
        server.Answers.Enqueue(new SubmissionResult.Deferred("451 4.3.0 try again later", 451));
        var tried = await store.Some.RequestAsync(to: mended);
        await store.Some.JobsAsync();
        var before = server.Letters.Count;

        await RepairAsync(mended, " New@Ashcombe.example ");
        await store.Some.JobsAsync();

        var left = server.Letters.Skip(before).Where(l => l.Envelope.Recipient == "new@ashcombe.example").Select(l => l.Envelope.MessageId);
        OutgoingMessage[] again = [await LetterAsync(failed[0]), await LetterAsync(failed[1])];
        Assert.Equal(again.Select(l => l.MessageId).Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
        Assert.All(again, l => Assert.Equal(
            (LetterState.Sent, "new@ashcombe.example", false), (l.State, l.ToAddress, l.Request.DeliveryProblem)));
        Assert.Equal((LetterState.Failed, AddressOf(other)), Of(await LetterAsync(failed[2])));
        Assert.Equal((LetterState.Sent, AddressOf(mended)), Of(await LetterAsync(arrived)));
        Assert.Equal((LetterState.Queued, "new@ashcombe.example"), Of(await LetterAsync(tried)));
        Assert.Equal(other.Id, Assert.Single(await TasksAsync()).AuthorityId);
    }

    [Fact]
    public async Task RepairAddress_IsWrittenIntoTheAuthoritysEntryAndTheLog()
    {
        var authority = await store.Some.AuthorityAsync();
        await RefusedAsync(authority);

        var by = await RepairAsync(authority, "new@ashcombe.example");

        Assert.Equal("new@ashcombe.example", await EntryAsync(authority));
        var row = await store.ReadAsync(db => db.AdminActions.SingleAsync(a => a.UserId == by.Id));
        Assert.Equal((AdminDeed.RepairAddress, "It stands on their own site."), (row.Deed, row.Reason));
        Assert.Contains(AddressOf(authority), row.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RepairAddress_BySomebodyTooLate_ChangesNothing()
    {
        var authority = await store.Some.AuthorityAsync();
        await RefusedAsync(authority);
        await RepairAsync(authority, "new@ashcombe.example");

        var late = await Assert.ThrowsAsync<RuleException>(() => RepairAsync(authority, "other@ashcombe.example"));

        Assert.Equal("letters-settled", late.Rule);
        Assert.Equal("new@ashcombe.example", await EntryAsync(authority));
    }

    [Fact]
    public async Task RepairAddress_WithWhatIsNoAddress_ChangesNothing()
    {
        var authority = await store.Some.AuthorityAsync();
        await RefusedAsync(authority);

        var wrong = await Assert.ThrowsAsync<RuleException>(() => RepairAsync(authority, "ring us"));

        Assert.Equal("authority-email", wrong.Rule);
        Assert.Single(await TasksAsync());
    }

    [Fact]
    public async Task GiveUpUndelivered_EndsTheTaskAndALaterRepairSendsNothingOfIt()
    {
        var authority = await store.Some.AuthorityAsync();
        var request = (await RefusedAsync(authority))[0];
        var by = await store.Some.UserAsync(UserRole.Moderator);
        await store.DoAsync((GiveUpUndelivered verb) =>
            verb.ExecuteAsync(authority.Id, AddressOf(authority), by.Id, "The body was closed.", default));
        Assert.Empty(await TasksAsync());

        var late = await Assert.ThrowsAsync<RuleException>(() => RepairAsync(authority, "new@ashcombe.example"));

        Assert.Equal("letters-settled", late.Rule);
        Assert.Equal((LetterState.Failed, AddressOf(authority)), Of(await LetterAsync(request)));
    }

    private static Viewer Moderator => new(null, true, false);

    private static string AddressOf(Authority authority) => authority.Translations.Single().RequestEmail ?? "";

    private static (LetterState State, string Address) Of(OutgoingMessage letter) => (letter.State, letter.ToAddress);

    // A request to each, whose letter is refused.
    private async Task<IReadOnlyList<Request>> RefusedAsync(params Authority[] authorities)
    {
        var requests = new List<Request>();
        foreach (var authority in authorities)
        {
            requests.Add(await store.Some.RequestAsync(to: authority));
            server.Answers.Enqueue(Unknown);
            // Whoever asked is told by the same server, which takes that.
            await store.Some.JobsAsync();
        }

        return requests;
    }

    private async Task<User> RepairAsync(Authority authority, string to)
    {
        var by = await store.Some.UserAsync(UserRole.Moderator);
        await store.DoAsync((RepairAddress verb) => verb.ExecuteAsync(
            authority.Id, AddressOf(authority), to, by.Id, "It stands on their own site.", default));
        return by;
    }

    private Task<IReadOnlyList<UndeliveredLetters>> TasksAsync() =>
        store.DoAsync((UndeliveredQuery query) => query.ListAsync(null, oldestFirst: true, 10, Moderator, default));

    private Task<string?> EntryAsync(Authority authority) => store.ReadAsync(db =>
        db.AuthorityTranslations.Where(t => t.AuthorityId == authority.Id).Select(t => t.RequestEmail).SingleAsync());

    private Task<OutgoingMessage> LetterAsync(Request request) => store.ReadAsync(db =>
        db.OutgoingMessages.AsNoTracking().Include(m => m.Request).SingleAsync(m => m.RequestId == request.Id));
}
