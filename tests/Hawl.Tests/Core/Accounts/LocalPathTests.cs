using Hawl.Core.Accounts;

namespace Hawl.Tests.Core.Accounts;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/list?query=a%20b&c=d")]
    [InlineData("/new/ashcombe?title=What%2Fwhere%3A//x")]
    [InlineData("/request/gritters%2C-2#incoming-3", false)]
    [InlineData("/a/../b", false)]
    [InlineData("/./b", false)]
    [InlineData("/%252e%252e/b", false)]
    [InlineData("/a%0d%0ab", false)]
    [InlineData("/a b", false)]
    [InlineData("/a\"b", false)]
    [InlineData("http:/b", false)]
    [InlineData("/a//b", false)]
    [InlineData("/%25252f/b", false)]
    [InlineData(null, false)]
    public void Of_AnAddress_IsItselfOrNothing(string? asked, bool isLocal = true) =>
        Assert.Equal(isLocal ? asked : null, LocalPath.Of(asked));

    [Fact]
    public void Of_AnAddressOfAnyLength_IsNoLongerThanItsColumn() =>
        Assert.Null(LocalPath.Of("/" + new string('a', LocalPath.Longest)));
}
