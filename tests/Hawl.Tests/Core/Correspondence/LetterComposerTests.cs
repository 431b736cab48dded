using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Mail.Mime;
using Hawl.Tests.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Correspondence;

// The letters as an authority gets them are recorded beside these tests.
public sealed class LetterComposerTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData("en", "Grit and gritters, winter 2024–25",
        "Dear Ashcombe Council,\n\n1. How much grit do you hold?\n2. What did it cost (£)?\n\nYours faithfully,\n\nSiân Vale")]
    [InlineData("cy", "Graean a’r gaeaf", "Annwyl Gyngor Cwm Onnen,\n\n1. Faint o raean sydd gennych?\n\nYn gywir,\n\nSiân Vale")]
    public async Task Compose_OfAFirstLetter_IsTheRecordedOne(string language, string title, string body)
    {
        var letter = await LetterAsync(language, title, body);

        var bytes = Composer.Compose(letter);

        var recorded = await File.ReadAllBytesAsync(Recordings.PathOf("Core", "Correspondence", "TestData",
            $"first-letter.{language}.eml"));
        Assert.Equal(Encoding.ASCII.GetString(recorded), Encoding.ASCII.GetString(bytes));
    }

    [Theory]
    [InlineData("en", "https://hawl.example/help/contact", "https://hawl.example/help/privacy")]
    [InlineData("cy", "https://hawl.example/cy/help/contact", "https://hawl.example/cy/help/privacy")]
    public async Task Compose_OfAFirstLetter_TellsTheAuthorityWhereToWriteAndRead(string language, params string[] pages)
    {
        var letter = await LetterAsync(language, "Grit", "How much?");

        var read = MessageReader.Read(Composer.Compose(letter));

        var own = "foi+request-1-0a1b2c3d@requests.example";
        Assert.Equal(own, Composer.ReplyAddressOf(letter.Request));
        Assert.Equal(("Siân Vale", own), (Assert.Single(read.From).Name, read.From[0].Address));
        Assert.Equal(letter.ToAddress, Assert.Single(read.To).Address);
        Assert.Equal("letter-1@requests.example", read.MessageId);
        Assert.All([own, letter.ToAddress, "https://hawl.example/request/grit", .. pages], part =>
            Assert.Contains(part, Composer.TextOf(letter)));
        Assert.DoesNotContain("{", Composer.TextOf(letter));
        Assert.DoesNotContain("people.example", Encoding.ASCII.GetString(Composer.Compose(letter)));
    }

    [Fact]
    public async Task Compose_OfTheSameLetterAgain_IsTheSameToTheByte()
    {
        var letter = await LetterAsync("en", "Grit", "How much?");
        var first = Composer.Compose(letter);
        store.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(first, Composer.Compose(letter));
    }

    [Fact]
    public async Task TextOf_WithBracesInTheRequestersWords_LeavesThemAlone()
    {
        var letter = await LetterAsync("en", "Grit", "What is {site} or {requestUrl}?");

        Assert.StartsWith("What is {site} or {requestUrl}?\n\n----", Composer.TextOf(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void In_WithALanguageThatHasNoWords_NamesThoseThatHave()
    {
        var refused = Assert.Throws<Hawl.Core.RuleException>(() => LetterWords.In("xx"));

        Assert.Equal("There are no words for letters in the language 'xx'. Known: cy, en.", refused.Message);
    }

    private LetterComposer Composer => store.Services.GetRequiredService<LetterComposer>();

    // The first request of a store, with what differs from run to run set by hand.
    private async Task<OutgoingMessage> LetterAsync(string language, string title, string body)
    {
        await store.ImportAsync(
            "#name,request_email,name.cy,request_email.cy\nAshcombe Council,foi@ashcombe.example,Cyngor Cwm Onnen,rhg@ashcombe.example\n");
        var authority = await store.ReadAsync(db => db.Authorities.SingleAsync());
        var made = await store.Some.RequestAsync(await store.Some.UserAsync(name: "Siân Vale"), authority, title, body);
        var request = await store.ReadAsync(db => db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations)
            .Include(r => r.User).AsNoTracking().SingleAsync(r => r.Id == made.Id));
        request.ReplyHash = "0a1b2c3d";
        var address = AskedAddress.Of(request.Authority, language, "en");
        var words = LetterWords.In(language);
        return new OutgoingMessage
        {
            Request = request,
            Kind = LetterKind.InitialRequest,
            Language = language,
            Subject = LetterWords.Fill(words.Subject, ("title", request.Title)),
            Body = body,
            FromName = request.User.Name,
            ToName = LetterWords.Fill(words.Addressee, ("authority", address.Name)),
            ToAddress = address.Email ?? "",
            MessageId = "letter-1@requests.example",
            CreatedAt = store.Clock.GetUtcNow().UtcDateTime,
        };
    }
}
