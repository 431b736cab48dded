using System.Text;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // The vectors of RFC 6238, appendix B, for SHA-1, by their last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeOf_AtTheTimesOfTheStandard_IsAsItSays(long seconds, string expected) =>
        Assert.Equal(expected, Totp.CodeOf(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    // The vectors of RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Text_OfBytes_IsBase32(string bytes, string expected) => Assert.Equal(expected, Totp.Text(Encoding.ASCII.GetBytes(bytes)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Match_WithTheCodeOfANearStep_TakesIt(int away, bool expected)
    {
        var step = Totp.StepAt(ManualClock.Start) + away;

        var code = Totp.CodeOf(Key, step);
        Assert.Equal(expected ? step : null, Totp.Match(Key, $" {code[..3]} {code[3..]}", ManualClock.Start, 0));
    }

    [Fact]
    public void Match_WithACodeThatWasTaken_RefusesIt()
    {
        var step = Totp.StepAt(ManualClock.Start);

        Assert.Null(Totp.Match(Key, Totp.CodeOf(Key, step), ManualClock.Start, step));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870823")]
    [InlineData("٢٨٧٠٨٢")]
    public void Match_WithWhatIsNoCode_RefusesIt(string? code) =>
        Assert.Null(Totp.Match(Key, code, DateTimeOffset.FromUnixTimeSeconds(59), 0));
}
