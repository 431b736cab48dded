using Hawl.Mail.Addresses;

namespace Hawl.Tests.Mail.Addresses;

public class EmailAddressesTests
{
    [Theory]
    [InlineData("Write to ann@ashcombe.example.", "ann@ashcombe.example")]
    [InlineData("<a.b+c@x.example>,(d@y.example)", "a.b+c@x.example|d@y.example")]
    [InlineData("[mailto:ann@ashcombe.example]", "ann@ashcombe.example")]
    [InlineData("\"ann price\"@ashcombe.example said", "\"ann price\"@ashcombe.example")]
    [InlineData("cyswllt@tŷ.example a gŵr@dŵr.example", "cyswllt@tŷ.example|gŵr@dŵr.example")]
    [InlineData("ann@[192.0.2.1]", "ann@[192.0.2.1]")]
    [InlineData("https://x.example/go?to=mailto%3Aann%40ashcombe.example&x=1", "go?to=mailto%3Aann%40ashcombe.example")]
    [InlineData("ann＠ashcombe.example", "ann＠ashcombe.example")]
    [InlineData("bounce+ann=x.example@lists.example", "bounce+ann=x.example@lists.example")]
    [InlineData("'ann@ashcombe.example'", "ann@ashcombe.example")]
    [InlineData("a@x.example@y.example", "a@x.example")]
    [InlineData("ann [at] ashcombe.example, @handle, 5 @ 3, ann@localhost, x@, @.", "")]
    public void Find_InText_GivesEveryAddress(string text, string expected)
    {
        var found = EmailAddresses.Find(text);

        Assert.Equal(expected, string.Join('|', found.Select(f => f.Address)));
        Assert.All(found, f => Assert.Equal(f.Address, text.Substring(f.Start, f.Length)));
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("@")]
    [InlineData("\"@")]
    [InlineData("a.")]
    [InlineData("a@b.")]
    public void Find_InHostileText_ComesToAnEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));

        Assert.All(EmailAddresses.Find(text).Take(10), f => Assert.Contains('@', f.Address));
    }
}
