using Hawl.Mail.Addresses;

namespace Hawl.Tests.Mail.Addresses;

public class ReplyAddressTests
{
    [Fact]
    public void HashFor_IdAndSecret_IsTheBeginningOfTheirSha1()
    {
        // SHA-1 of "abc" begins a9993e36 (FIPS 180 example), of "1234567" 20eabe5d.
        Assert.Equal("20eabe5d", ReplyAddress.HashFor(1234567, ""));
        Assert.Equal("20eabe5d", ReplyAddress.HashFor(123, "4567"));
    }

    [Fact]
    public void Format_ThenFind_GivesTheSameRequest()
    {
        var address = ReplyAddress.Format("foi+", 17, ReplyAddress.HashFor(17, "s"), "requests.example");

        Assert.Equal(new ReplyAddress(17, ReplyAddress.HashFor(17, "s")), ReplyAddress.Find(address));
    }

    [Theory]
    [InlineData("foi+request-17-2fd4e1c6@requests.example", 17, "2fd4e1c6")]
    [InlineData("FOI+REQUEST-17-2FD4E1C6@REQUESTS.EXAMPLE", 17, "2fd4e1c6")]
    [InlineData("request-17-2fd4elc6@elsewhere.example", 17, "2fd4e1c6")]
    [InlineData("request-17-2fo4e1c6", 17, "2f04e1c6")]
    [InlineData("REQUEST-l07-2FD4E1C6@X.EXAMPLE", 107, "2fd4e1c6")]
    [InlineData("request-1O7-2fd4e1c6@x.example", 107, "2fd4e1c6")]
    [InlineData("foi+request-bounce-17-2fd4e1c6@x.example", 17, "2fd4e1c6")]
    [InlineData("request-17-2fd4e1@x.example", 17, "2fd4e1")]
    public void Find_AsPeopleRetypeIt_GivesIdAndHash(string address, long id, string hash)
    {
        Assert.Equal(new ReplyAddress(id, hash), ReplyAddress.Find(address));
    }

    [Theory]
    [InlineData("foi@ashcombe.example")]
    [InlineData("request-x-2fd4e1c6@x.example")]
    [InlineData("request-99999999999999999999-2fd4e1c6@x.example")]
    [InlineData("")]
    public void Find_OfAnotherAddress_IsNull(string address)
    {
        Assert.Null(ReplyAddress.Find(address));
    }

    [Fact]
    public void FindIn_Text_GivesEachOnce()
    {
        var found = ReplyAddress.FindIn(
            "To: foi+request-1-aaaaaaaa@x.example; see request-2-0000000O@x.example and FOI+request-1-AAAAAAAA@x. request-2020-update");

        Assert.Equal([new ReplyAddress(1, "aaaaaaaa"), new ReplyAddress(2, "00000000")], found);
    }
}
