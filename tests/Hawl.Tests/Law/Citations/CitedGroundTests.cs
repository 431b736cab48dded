using Hawl.Law.Citations;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Citations;

public class CitedGroundTests
{
    [Theory]
    [InlineData("uk-foia", "withheld under section 43(2)", "uk-foia s.43(2)")]
    [InlineData("uk-foia", "withheld under section 43", "uk-foia s.43")]
    [InlineData("uk-foia", "section 36(2)(b)(i) and (ii)", "uk-foia s.36, uk-foia s.36")]
    [InlineData("uk-foia", "sections 24(2) and 31(3)", "uk-foia s.24 ncnd, uk-foia s.31 ncnd")]
    [InlineData("uk-foia", "section 37(2)", "uk-foia s.37 ncnd")]
    [InlineData("uk-foia", "section 12 of the Act", "uk-foia s.12(1)")]
    [InlineData("uk-foia", "regulation 12(4)(b) of the Environmental Information Regulations", "uk-eir reg.12(4)(b)")]
    [InlineData("uk-foia", "adran 40(2)", "uk-foia s.40(2)")]
    [InlineData("scot-foisa", "section 17", "scot-foisa s.17")]
    [InlineData("uk-foia", "within the 20 working days of section 10(1), with help under section 16", "")]
    [InlineData("uk-foia", "a section 106 agreement", "")]
    public void In_WithAText_NamesTheGroundsAsTheirFilesDo(string law, string text, string expected)
    {
        var finder = new CitationFinder(RegimeLibrary.BuiltIn.All.Single(one => one.Id == law), RegimeLibrary.BuiltIn);

        var found = CitedGround.In(text, finder, RegimeLibrary.BuiltIn);

        Assert.Equal(expected, string.Join(", ", found.Select(one => $"{one.Regime.Id} {one.Ref}{(one.IsNcnd ? " ncnd" : "")}")));
    }
}
