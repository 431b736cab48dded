namespace Hawl.Tests.Mail.Bodies;

public class LinkWrappersTests
{
    [Theory]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fashcombe.example%2Fa%3Fb%3D1&data=05%7C01")]
    [InlineData("https://urldefense.proofpoint.com/v1/url?u=https://ashcombe.example/a?b%3D1&k=x")]
    [InlineData("https://urldefense.proofpoint.com/v2/url?u=https-3A__ashcombe.example_a-3Fb-3D1&d=DwMF&c=x&r=y&m=z&s=w&e=")]
    [InlineData("https://urldefense.com/v3/__https://ashcombe.example/a?b=1__;!!abc!def$")]
    [InlineData("https://urldefense.com/v3/__https:/ashcombe.example/a*b=1__;Pw!!abc!def$")]
    [InlineData("https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fashcombe.example%2fa%3fb%3d1&c=E,1,x&typo=1")]
    [InlineData("https://www.google.com/url?q=https://ashcombe.example/a?b%3D1&sa=D&source=x")]
    [InlineData("https://eu-west-1.protection.sophos.com?d=ashcombe.example&u=aHR0cHM6Ly9hc2hjb21iZS5leGFtcGxlL2E_Yj0x&i=x")]
    [InlineData("https://secure-web.cisco.com/1abc/https%3A%2F%2Fashcombe.example%2Fa%3Fb%3D1")]
    [InlineData("https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=https%3A%2F%2Fashcombe.example%2Fa%3Fb%3D1")]
    [InlineData("https://url.avanan.click/v2/___https://ashcombe.example/a?b=1___.YXAz")]
    [InlineData("https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fashcombe.example"
        + "%2Fa%3Fb%3D1__%3B!!x!y%24&data=05")]
    public void Text_WithWrappedAddress_ShowsTheAddressInside(string wrapped)
    {
        var body = BodyAssert.Plain($"See {wrapped} for the list.");

        Assert.Equal("See https://ashcombe.example/a?b=1 for the list.", body.Text);
        Assert.Equal("https://ashcombe.example/a?b=1", body.Blocks[0].Runs.Single(r => r.Link is not null).Link);
    }

    [Fact]
    public void Text_WithSeveralKeptCharacters_GetsThemBack() =>
        Assert.Equal(
            "https://ashcombe.example/##x$",
            BodyAssert.Plain("https://urldefense.com/v3/__https://ashcombe.example/**Ax*__;IyMk!!a!b$").Text);

    [Theory]
    [InlineData("https://protect-eu.mimecast.com/s/AbCd?domain=ashcombe.example")]
    [InlineData("https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)&data=05")]
    [InlineData("https://www.google.com/search?q=https://ashcombe.example/")]
    [InlineData("https://ashcombe.example/url?q=https://other.example/")]
    public void Text_WithAddressThatHidesNone_StaysAsItIs(string address) => Assert.Equal(address, BodyAssert.Plain(address).Text);
}
