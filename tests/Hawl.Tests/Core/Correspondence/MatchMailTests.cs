using System.Globalization;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

// Mail that names no request exactly: to its request when that is certain, else to the holding pen with a guess and the reason.
public sealed class MatchMailTests(TestStore store) : IClassFixture<TestStore>
{
    public static TheoryData<string> Mistakes => ["another", "missing", "too many", "swapped", "number"];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task TakeInMail_WithOneCharacterWrong_DeliversItAndSaysWhy(string mistake)
    {
        var request = await RequestAsync();

        await TakeAsync(Mistaken(request, mistake), SomeMail.Bytes("We hold 40 tonnes."));

        var message = Assert.Single(await MessagesAsync(request));
        var decisions = await store.ReadAsync(
            db => db.MailDeliveries.Where(d => d.IncomingMessageId == message.Id).Select(d => d.Decisions).SingleAsync());
        Assert.Contains($"request {request.Id}", decisions, StringComparison.Ordinal);
        Assert.Contains(mistake == "number" ? "one character of the number" : "but for one character", decisions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TakeInMail_WithTheCheckCharactersAndAnotherNumber_HoldsItForAPerson(bool isSentThere)
    {
        var request = await RequestAsync();
        var address = Address(request.Id + 50_000_000, request.ReplyHash);
        var recipient = isSentThere ? address : $"chance{request.Id}@requests.example";

        await TakeAsync(recipient, SomeMail.Bytes("We hold 40 tonnes.", isSentThere ? "Cc: a@b.example" : $"Cc: <{address}>"));

        Assert.Empty(await MessagesAsync(request));
        var held = await HeldAsync(MailOrigin.Address(recipient));
        Assert.Equal(request.Id, held.GuessRequestId);
        Assert.Contains("check characters of its address", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeInMail_ThatAnswersOurLetter_DeliversItWhereverItWasSent()
    {
        var request = await RequestAsync();
        var letter = await store.ReadAsync(
            db => db.OutgoingMessages.Where(m => m.RequestId == request.Id).Select(m => m.MessageId).SingleAsync());

        await TakeAsync("nobody@requests.example", SomeMail.Bytes("We hold 40 tonnes.", $"In-Reply-To: <{letter}>"));

        Assert.Single(await MessagesAsync(request));
    }

    [Fact]
    public async Task TakeInMail_ThatAnswersTwoRequestsLetters_HoldsItForAPerson()
    {
        var (one, two) = (await RequestAsync(), await RequestAsync());
        var letters = await store.ReadAsync(db => db.OutgoingMessages.Where(m => m.RequestId == one.Id || m.RequestId == two.Id)
            .Select(m => m.MessageId).ToListAsync());

        await TakeAsync("both@requests.example", SomeMail.Bytes("To both of you.", $"References: <{letters[0]}> <{letters[1]}>"));

        Assert.Empty(await MessagesAsync(one));
        Assert.Contains("2 requests with the same certainty", (await HeldAsync("both@requests.example")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeInMail_WithManyCharactersWrong_HoldsItWithItsRequestAsAGuess()
    {
        var request = await RequestAsync();
        var address = Address(request.Id, string.Concat(request.ReplyHash.Reverse()) + "zz");

        await TakeAsync(address, SomeMail.Bytes("We hold 40 tonnes.", "From: someone@elsewhere.example"));

        Assert.Empty(await MessagesAsync(request));
        var held = await HeldAsync(address);
        Assert.Equal(request.Id, held.GuessRequestId);
        Assert.StartsWith("the number of the address is this request's", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeInMail_WithTheAuthoritysReference_GuessesTheRequestItWasGivenFor()
    {
        var (authority, domain) = await AuthorityAsync();
        var (right, wrong) = (await store.Some.RequestAsync(to: authority), await store.Some.RequestAsync(to: authority));
        foreach (var (request, number) in new[] { (right, 1105), (wrong, 1106) })
        {
            await TakeAsync(
                request.ReplyAddressIn(store.Settings),
                SomeMail.Bytes("Received.", $"From: a{number}@{domain}", $"Subject: Our ref FOI2026/{number}"));
        }

        await TakeAsync($"ref@{domain}", SomeMail.Bytes("We hold 40 tonnes.", $"From: c@{domain}", "Subject: FOI2026/1105 - response"));

        var held = await HeldAsync($"ref@{domain}");
        Assert.Equal(right.Id, held.GuessRequestId);
        Assert.Contains("the authority's reference", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeInMail_FromWhoWroteBeforeUnderItsTitle_GuessesThatRequest()
    {
        var (authority, domain) = await AuthorityAsync();
        var request = await store.Some.RequestAsync(to: authority, title: $"Salt bins of {domain}");
        await TakeAsync(request.ReplyAddressIn(store.Settings), SomeMail.Bytes("Received.", $"From: officer@{domain}"));

        await TakeAsync($"title@{domain}", SomeMail.Bytes("We hold 40.", $"From: officer@{domain}", $"Subject: RE: Salt bins of {domain}"));

        var held = await HeldAsync($"title@{domain}");
        Assert.Equal(request.Id, held.GuessRequestId);
        Assert.Contains("its subject is the request's title; its sender has written", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeInMail_ThatPointsNowhere_SaysSo()
    {
        await TakeAsync("lost@requests.example", SomeMail.Bytes("Buy salt.", "From: shop@salt-shop.example", "Subject: Salt"));

        var held = await HeldAsync("lost@requests.example");
        Assert.Null(held.GuessRequestId);
        Assert.EndsWith("nothing in it says enough of where it belongs", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBackDelivery_OfWhatWasDeliveredByItself_PutsItIntoTheHoldingPen()
    {
        var (request, moderator) = (await RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        await TakeAsync(Mistaken(request, "another"), SomeMail.Bytes("We hold 40 tonnes."));
        var message = Assert.Single(await MessagesAsync(request));

        await store.DoAsync((TakeBackDelivery verb) =>
            verb.ExecuteAsync(request.Id, message.Id, moderator.AsViewer(), "Not theirs.", default));

        Assert.Empty(await MessagesAsync(request));
        Assert.Equal(HeldMailState.Waiting, (await HeldAsync(MailOrigin.Address(Mistaken(request, "another")))).State);
    }

    [Theory]
    [InlineData("2fd4e1c6", "2fd4e1c6", false)]
    [InlineData("2fd4e1c7", "2fd4e1c6", true)]
    [InlineData("2fd4e1c", "2fd4e1c6", true)]
    [InlineData("2fd4e1c66", "2fd4e1c6", true)]
    [InlineData("2fd4ec16", "2fd4e1c6", true)]
    [InlineData("2fd4e116", "2fd4e1c7", false)]
    [InlineData("", "2", true)]
    [InlineData("12", "", false)]
    [InlineData("aab", "ab", true)]
    [InlineData("abc", "cba", false)]
    public void IsOneAway_WithWhatSomebodyTyped_CountsOneMistake(string written, string right, bool expected) =>
        Assert.Equal(expected, Retyping.IsOneAway(written, right));

    private async Task<Request> RequestAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        return request;
    }

    private async Task<(Authority Authority, string Domain)> AuthorityAsync()
    {
        var authority = await store.Some.AuthorityAsync();
        var domain = $"council-{authority.Id}.example";
        await store.Some.ChangeAsync(db => db.AuthorityTranslations.Where(t => t.AuthorityId == authority.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.RequestEmail, $"foi@{domain}")));
        return (authority, domain);
    }

    private string Address(long id, string hash) => $"{store.Settings.MailPrefix}request-{id}-{hash}@{store.Settings.MailDomain}";

    private string Mistaken(Request request, string mistake)
    {
        var hash = request.ReplyHash;
        // Two neighbours that differ; there is hardly a hash of one character alone.
        var at = Enumerable.Range(0, hash.Length - 1).First(i => hash[i] != hash[i + 1]);
        return mistake switch
        {
            "another" => Address(request.Id, (hash[0] == 'a' ? 'b' : 'a') + hash[1..]),
            "missing" => Address(request.Id, hash[1..]),
            "too many" => Address(request.Id, hash + "9"),
            "swapped" => Address(request.Id, hash[..at] + hash[at + 1] + hash[at] + hash[(at + 2)..]),
            _ => Address(long.Parse($"9{request.Id}", CultureInfo.InvariantCulture), hash),
        };
    }

    private Task TakeAsync(string to, byte[] mail) =>
        store.DoAsync((TakeInMail take) => take.ExecuteAsync(SomeMail.Envelope(to), mail, default));

    private Task<List<IncomingMessage>> MessagesAsync(Request request) =>
        store.ReadAsync(db => db.IncomingMessages.AsNoTracking().Where(m => m.RequestId == request.Id).ToListAsync());

    private Task<HeldMail> HeldAsync(string recipient) =>
        store.ReadAsync(db => db.HeldMails.AsNoTracking().Where(h => h.Recipient == recipient).SingleAsync());
}
