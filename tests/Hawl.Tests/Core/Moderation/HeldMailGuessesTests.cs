using System.Globalization;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Moderation;

// What a held mail is thought to belong to, and why.
public sealed class HeldMailGuessesTests(TestStore store) : IClassFixture<TestStore>
{
    private const string Nowhere = "somebody@requests.example";

    private static readonly Viewer Moderator = new(null, true, false);

    private static int domains;

    [Fact]
    public async Task MailThatAnswersOurLetter_IsCertain()
    {
        var request = await store.Some.RequestAsync();
        var letter = await store.ReadAsync(db => db.OutgoingMessages.SingleAsync(m => m.RequestId == request.Id));

        var guess = Assert.Single(await GuessAsync(Nowhere, SomeMail.Bytes("We hold it.", $"In-Reply-To: <{letter.MessageId}>")));

        Assert.Equal((request.Id, GuessCertainty.Certain), (guess.RequestId, guess.Certainty));
        Assert.Equal([GuessReason.AnswersOurLetter], guess.Reasons);
    }

    [Theory]
    [InlineData(0, true, GuessReason.CheckCharactersMatch, GuessCertainty.Likely)]
    [InlineData(1, false, GuessReason.OneCharacterWrong, GuessCertainty.Certain)]
    [InlineData(3, false, GuessReason.NumberAndAlmostCheckCharacters, GuessCertainty.Likely)]
    [InlineData(4, false, GuessReason.NumberMatches, GuessCertainty.Possible)]
    [InlineData(8, false, GuessReason.NumberMatches, GuessCertainty.Possible)]
    public async Task MailToAMistypedAddress_IsAsSureAsTheMistakeIsSmall(
        int wrongCharacters, bool wrongNumber, GuessReason reason, GuessCertainty certainty)
    {
        var request = await store.Some.RequestAsync();
        var hash = string.Concat(request.ReplyHash.Take(wrongCharacters).Select(c => c == '0' ? '1' : '0'))
            + request.ReplyHash[wrongCharacters..];
        var address = AddressOf(wrongNumber ? 987_654_321 : request.Id, hash);

        var guess = Assert.Single(await GuessAsync(address, SomeMail.Bytes("We hold it.")));

        Assert.Equal((request.Id, certainty), (guess.RequestId, guess.Certainty));
        Assert.Equal([reason], guess.Reasons);
    }

    [Fact]
    public async Task MailWithOneDigitOfTheNumberWrong_IsCertainOnlyByTheAddressItWasSentTo()
    {
        var request = await store.Some.RequestAsync();
        var slip = AddressOf(long.Parse($"9{request.Id}", CultureInfo.InvariantCulture), request.ReplyHash);

        var sent = Assert.Single(await GuessAsync(slip, SomeMail.Bytes("We hold it.")));
        var named = Assert.Single(await GuessAsync(Nowhere, SomeMail.Bytes("We hold it.", $"Cc: <{slip}>")));

        Assert.Equal((request.Id, GuessCertainty.Certain), (sent.RequestId, sent.Certainty));
        Assert.Equal([GuessReason.NumberOneCharacterWrong], sent.Reasons);
        Assert.Equal((request.Id, GuessCertainty.Likely), (named.RequestId, named.Certainty));
        Assert.Equal([GuessReason.CheckCharactersMatch], named.Reasons);
    }

    [Theory]
    [InlineData("Delivered-To", GuessReason.AddressedToIt, GuessCertainty.Certain)]
    [InlineData("Cc", GuessReason.AddressedToIt, GuessCertainty.Certain)]
    [InlineData(null, GuessReason.QuotesItsAddress, GuessCertainty.Likely)]
    public async Task MailThatNamesTheRequestsOwnAddress_IsFoundByIt(string? header, GuessReason reason, GuessCertainty certainty)
    {
        var request = await store.Some.RequestAsync();
        var address = request.ReplyAddressIn(store.Settings);
        var mail = header is null ? SomeMail.Bytes($"You wrote from {address}:") : SomeMail.Bytes("Yes.", $"{header}: <{address}>");

        var guess = Assert.Single(await GuessAsync(Nowhere, mail));

        Assert.Equal((request.Id, certainty), (guess.RequestId, guess.Certainty));
        Assert.Equal([reason], guess.Reasons);
    }

    [Theory]
    [InlineData("RE: Freedom of Information request - Weighbridges in use")]
    [InlineData("Ateb: Weighbridges in use")]
    [InlineData("[EXTERNAL] Re: FW: Weighbridges in use")]
    public async Task MailWithATitleFromItsAuthority_IsLikelyAndOtherAuthoritiesRequestsAreNot(string subject)
    {
        var (authority, domain) = await AuthorityAsync();
        var request = await store.Some.RequestAsync(to: authority, title: "Weighbridges in use");
        await store.Some.RequestAsync(to: (await AuthorityAsync()).Authority, title: "Weighbridges in use");
        await store.Some.RequestAsync(to: authority, title: "Weighbridges sold");

        var guess = Assert.Single(
            await GuessAsync(Nowhere, SomeMail.Bytes("Two.", $"From: Clerk <clerk@{domain}>", $"Subject: {subject}")));

        Assert.Equal((request.Id, request.Slug, GuessCertainty.Likely), (guess.RequestId, guess.Slug, guess.Certainty));
        Assert.Equal([GuessReason.TitleMatches, GuessReason.SentFromItsAuthority], guess.Reasons);
    }

    [Fact]
    public async Task MailWithNothingToGoBy_MayBeForItsAuthoritysOnlyOpenRequestAlone()
    {
        var (authority, domain) = await AuthorityAsync();
        var request = await store.Some.RequestAsync(to: authority);
        var answered = await store.Some.RequestAsync(to: authority);
        await store.Some.ClassifyAsync(answered, RequestOutcome.Full);
        var mail = SomeMail.Bytes("Please see below.", $"From: Clerk <clerk@{domain}>");

        var guess = Assert.Single(await GuessAsync(Nowhere, mail));
        Assert.Equal((request.Id, GuessCertainty.Possible), (guess.RequestId, guess.Certainty));
        Assert.Equal([GuessReason.SentFromItsAuthority], guess.Reasons);

        await store.Some.RequestAsync(to: authority);
        Assert.Empty(await GuessAsync(Nowhere, mail));
    }

    [Fact]
    public async Task SeveralGuesses_StandWithTheSurestFirst()
    {
        var (authority, domain) = await AuthorityAsync();
        var titled = await store.Some.RequestAsync(to: authority, title: "Otters counted");
        var (numbered, quoted, named) =
            (await store.Some.RequestAsync(), await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var mail = SomeMail.Bytes(
            $"On Monday {quoted.ReplyAddressIn(store.Settings)} wrote:",
            $"From: Clerk <clerk@{domain}>", "Subject: Re: Otters counted", $"Cc: <{named.ReplyAddressIn(store.Settings)}>");
        var far = string.Concat(numbered.ReplyHash.Select(c => c == '0' ? '1' : '0'));

        var guesses = await GuessAsync(AddressOf(numbered.Id, far), mail);

        // Two reasons are better than one.
        Assert.Equal([named.Id, titled.Id, quoted.Id, numbered.Id], guesses.Select(g => g.RequestId));
        Assert.Equal(guesses.OrderByDescending(g => g.Certainty).Select(g => g.RequestId), guesses.Select(g => g.RequestId));
    }

    [Fact]
    public async Task ARequestUnderEmbargo_IsNoGuessForAModeratorButForAnAdministrator()
    {
        var request = await store.Some.RequestAsync();
        await store.DoAsync((EmbargoRequest e) => e.ExecuteAsync(request.Id, new DateOnly(2030, 1, 1), Actor.Operator, default));
        var address = request.ReplyAddressIn(store.Settings);

        Assert.Empty(await GuessAsync(address, SomeMail.Bytes("We hold it.")));
        Assert.Single(await GuessAsync(address, SomeMail.Bytes("We hold it."), new Viewer(null, true, true)));
    }

    private string AddressOf(long number, string hash) =>
        ReplyAddress.Format(store.Settings.MailPrefix, number, hash, store.Settings.MailDomain);

    // Written to at a domain that no other has.
    private async Task<(Authority Authority, string Domain)> AuthorityAsync()
    {
        var domain = $"guess{Interlocked.Increment(ref domains)}.example";
        var authority = await store.Some.AuthorityAsync();
        await store.Some.ChangeAsync(db => db.AuthorityTranslations.Where(t => t.AuthorityId == authority.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.RequestEmail, $"foi@{domain}")));
        return (authority, domain);
    }

    private Task<IReadOnlyList<HeldMailGuess>> GuessAsync(string recipient, byte[] mail, Viewer? viewer = null) => store.DoAsync(
        (HeldMailGuessesQuery query) => query.FindAsync(recipient, ReadMail.From(mail), "en", viewer ?? Moderator, default));
}
