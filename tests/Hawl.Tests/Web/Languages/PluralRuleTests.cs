using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Languages;

public sealed class PluralRuleTests
{
    private const string Welsh = "zero: n = 0; one: n = 1; two: n = 2; few: n = 3; many: n = 6";

    // CLDR's rule for Russian, whole numbers.
    private const string Russian = "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14; "
        + "many: n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14";

    [Theory]
    [InlineData("one: i = 1 and v = 0", 1, "one")]
    [InlineData("one: i = 1 and v = 0", 0, "other")]
    [InlineData(Welsh, 0, "zero")]
    [InlineData(Welsh, 2, "two")]
    [InlineData(Welsh, 3, "few")]
    [InlineData(Welsh, 5, "other")]
    [InlineData(Welsh, 6, "many")]
    [InlineData(Russian, 21, "one")]
    [InlineData(Russian, 11, "many")]
    [InlineData(Russian, 22, "few")]
    [InlineData(Russian, 112, "many")]
    [InlineData("one: n = 0,1", 0, "one")]
    [InlineData("", 1, "other")]
    public void CategoryOf_ANumber_IsTheFirstThatHolds(string rule, long number, string category) =>
        Assert.Equal(category, PluralRule.Parse(rule).CategoryOf(number));

    [Fact]
    public void Categories_OfARule_EndWithOther() =>
        Assert.Equal(["zero", "one", "two", "few", "many", "other"], PluralRule.Parse(Welsh).Categories);

    [Fact]
    public void Parse_WithoutACategory_SaysWhatItWants() => Assert.Throws<FormatException>(() => PluralRule.Parse("n = 1"));
}
