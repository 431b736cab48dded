using Hawl.Core;
using Hawl.Core.Publication;

namespace Hawl.Tests.Core.Publication;

public sealed class RedactionTests
{
    private static readonly HawlSettings Settings = new()
    {
        DataFolder = "data",
        PublicUrl = new Uri("https://hawl.example/"),
        Contact = "Team@hawl.example",
        MailPrefix = "foi+",
    };

    private static readonly Redaction Redaction =
        Redaction.For(Settings, 17, "Ashcombe Council", ["FOI@ashcombe.example", "dp@ashcombe.example"]);

    [Theory]
    [InlineData("Nothing to hide.", "Nothing to hide.")]
    [InlineData("Write to foi@ashcombe.example.", "Write to [Ashcombe Council request email].")]
    [InlineData("Foi@Ashcombe.Example or DP@ashcombe.example", "[Ashcombe Council request email] or [Ashcombe Council request email]")]
    [InlineData("To: foi+request-17-2fd4e1c6@requests.example", "To: [FOI #17 email]")]
    [InlineData("To: <other-request-bounce-17-2FD4Elc6@old.example>", "To: <[FOI #17 email]>")]
    [InlineData("To: foi+request-18-2fd4e1c6@requests.example", "To: [email address]")]
    [InlineData("Ask team@hawl.example", "Ask [site contact email]")]
    [InlineData("ann@home.example, ben@home.example", "[email address], [email address]")]
    [InlineData("mailto:ann%40home.example?subject=x", "mailto:[email address]?subject=x")]
    [InlineData("ann@home.example", "[email address]")]
    public void Text_WithAddresses_SaysWhoseEachWas(string text, string expected) => Assert.Equal(expected, Redaction.Text(text));

    [Theory]
    [InlineData("a ann@ash\u00ADcombe.exa\u200Bmple z", "a [email address] z")]
    [InlineData("fo\u00ADi\u2060@ashcombe\uFEFF.example", "[Ashcombe Council request email]")]
    [InlineData("so\u00ADft words stay", "so\u00ADft words stay")]
    [InlineData("\u200Bann@home.example\u200B!", "\u200B[email address]\u200B!")]
    public void Text_SplitByWhatNobodySees_FindsTheAddressAll(string text, string expected) => Assert.Equal(expected, Redaction.Text(text));

    [Theory]
    [InlineData("reply to foi+request-17-2fd4e1c6@\nrequests.example", "reply to [FOI #17 email]\nrequests.example")]
    [InlineData("(foi+request-18-2fd4e1c6)", "([email address])")]
    [InlineData("see /request/request-17-days and ann@home.example", "see /request/request-17-days and [email address]")]
    public void Text_WithAReplyAddressCutOff_LeavesNothingToWriteTo(string text, string expected) =>
        Assert.Equal(expected, Redaction.Text(text));

    [Theory]
    [InlineData("https://ashcombe.example/foi?page=2", true)]
    [InlineData("http://ashcombe.example/@council", true)]
    [InlineData("mailto:foi@ashcombe.example", false)]
    [InlineData("MAILTO:ann@home.example", false)]
    [InlineData("https://ashcombe.example/unsubscribe?who=ann%40home.example", false)]
    [InlineData("https://ashcombe.example/u?who=ann%2540home.example", false)]
    [InlineData("https://ann@ashcombe.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/request/other", false)]
    [InlineData(null, false)]
    public void Link_LeadsOnlyToPages_AndHoldsNoAddress(string? target, bool kept) =>
        Assert.Equal(kept ? target : null, Redaction.Link(target));

    [Theory]
    [InlineData("a@")]
    [InlineData("@a.")]
    [InlineData("request-1-")]
    [InlineData("\u00AD")]
    [InlineData("request-17-2fd4e1c6 ")]
    public async Task Text_OfManyNearMisses_TakesNoLongerThanReading(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 400_000));
        var redacted = await Task.Run(() => Redaction.Text(text)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.DoesNotContain("2fd4e1c6", redacted, StringComparison.Ordinal);
    }
}
