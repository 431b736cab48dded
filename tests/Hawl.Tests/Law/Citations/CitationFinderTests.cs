using Hawl.Law.Citations;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Citations;

public class CitationFinderTests
{
    [Theory]
    [InlineData("We withhold it under s.31(1)(a)-(b).", "FOIA s.31(1)(a), FOIA s.31(1)(b)")]
    [InlineData("We withhold it under s.31(1)(a)–(d).", "FOIA s.31(1)(a), FOIA s.31(1)(b), FOIA s.31(1)(c), FOIA s.31(1)(d)")]
    [InlineData("Section 36(2)(b), (i) and (ii).", "FOIA s.36(2)(b)(i), FOIA s.36(2)(b)(ii)")]
    [InlineData("Section 31(1)(g) and (i).", "FOIA s.31(1)(g), FOIA s.31(1)(i)")]
    [InlineData("Sections 24(2) & 31(3) are engaged.", "FOIA s.24(2), FOIA s.31(3)")]
    [InlineData("reg. 12(4)(b) applies.", "EIR reg.12(4)(b)")]
    [InlineData("exempt by virtue of S40 2 and so on", "FOIA s.40(2)")]
    [InlineData("section 36(2)(b)(i) and (ii)", "FOIA s.36(2)(b)(i), FOIA s.36(2)(b)(ii)")]
    [InlineData("wedi’i eithrio o dan adran 40(2)", "FOIA s.40(2)")]
    [InlineData("o dan adrannau 24(2) a 31(3)", "FOIA s.24(2), FOIA s.31(3)")]
    [InlineData("adran 43(2) o Ddeddf Rhyddid Gwybodaeth 2000", "FOIA s.43(2)")]
    [InlineData("regulation 12.5.e of the EIRs", "EIR reg.12(5)(e)")]
    [InlineData("s43", "FOIA s.43")]
    [InlineData("s 40 (2) (3A)(a)", "FOIA s.40(2), FOIA s.40(3A)(a)")]
    [InlineData("section 22A", "FOIA s.22A")]
    [InlineData("sections 21, 22 and 40", "FOIA s.21, FOIA s.22, FOIA s.40")]
    [InlineData("section 12(1) or (2)", "FOIA s.12(1), FOIA s.12(2)")]
    [InlineData("section 40(2) of the Freedom of Information Act 2000 (FOIA)", "FOIA s.40(2)")]
    [InlineData("Freedom of Information Act 2000, section 21", "FOIA s.21")]
    [InlineData("FOIA s.42 applies", "FOIA s.42")]
    [InlineData("section 30(1)(c) of the Freedom of Information (Scotland) Act 2002", "FOISA s.30(1)(c)")]
    [InlineData("section 40 of the Act exempts personal data", "FOIA s.40")]
    [InlineData("this letter is a section 17 notice", "FOIA s.17")]
    [InlineData("We have not exceeded 18 hours; section 12 is not relied on.", "FOIA s.12")]
    public void Find_InALetterUnderTheAct_GivesTheProvisions(string text, string found) => Assert.Equal(found, Told("uk-foia", text));

    [Theory]
    [InlineData("subject to a section 106 agreement")]
    [InlineData("section 106")]
    [InlineData("section 106 of the Town and Country Planning Act 1990")]
    [InlineData("section 40 of the Licensing Act 2003")]
    [InlineData("under the Data Protection Act s.24")]
    [InlineData("Data Protection Act 2018, section 31")]
    [InlineData("DPA s.29")]
    [InlineData("a Section 21 notice to quit")]
    [InlineData("section 31 grant")]
    [InlineData("section 38 licences")]
    [InlineData("section 22 of the DPA")]
    [InlineData("the council’s 12 schools and the school's 40 pupils")]
    [InlineData("classes 21 to 24, and £s40")]
    [InlineData("adran 31 o Ddeddf Diogelu Data 2018")]
    [InlineData("Section 12th")]
    [InlineData("section 9999")]
    [InlineData("section")]
    public void Find_WithProvisionsOfOtherActs_LeavesThemOut(string text) => Assert.Equal("", Told("uk-foia", text));

    [Theory]
    [InlineData("scot-foisa", "section 38(1)(b) and section 25(1)", "FOISA s.38(1)(b), FOISA s.25(1)")]
    [InlineData("scot-foisa", "regulation 12(4)(a) of the EIRs; regulation 10(5)(b)", "EIR reg.12(4)(a), EISR reg.10(5)(b)")]
    [InlineData("scot-foisa", "section 35 of the Freedom of Information Act 2000", "FOIA s.35")]
    [InlineData("uk-eir", "regulations 12(5)(b) and 13(1)", "EIR reg.12(5)(b), EIR reg.13(1)")]
    [InlineData("ie-foi", "sections 29(1) and 37(1) of the Freedom of Information Act 2014", "IE-FOI s.29(1), IE-FOI s.37(1)")]
    [InlineData("eu-1049", "the exception of Article 4(3)", "EU-1049 art.4(3)")]
    [InlineData("de-ifg", "gemäß § 3 Nr. 4 und § 5 IFG", "IFG § 3 Nr. 4, IFG § 5")]
    [InlineData("nz-lgoima", "withheld under section 7(2)(h) and refused under s 17(f)", "NZ-LGOIMA s.7(2)(h), NZ-LGOIMA s.17(f)")]
    [InlineData("nz-oia", "section 7(2)(a) of the LGOIMA", "NZ-LGOIMA s.7(2)(a)")]
    [InlineData("uk-foia", "Section 14 of the policy and section 21 of our tenancy agreement", "")]
    [InlineData("nz-oia", "withheld under section 9(2)(ba) and section 18(f)", "NZ-OIA s.9(2)(ba), NZ-OIA s.18(f)")]
    public void Find_UnderAnotherLaw_ResolvesAgainstItAndItsNeighbours(string regime, string text, string found) =>
        Assert.Equal(found, Told(regime, text));

    [Theory]
    [InlineData("s.43(2)", CitedAs.Exemption)]
    [InlineData("s.24(2)", CitedAs.NeitherConfirmNorDeny)]
    [InlineData("s.40(5B)(a)(i)", CitedAs.NeitherConfirmNorDeny)]
    [InlineData("s.14(1)", CitedAs.Ground)]
    [InlineData("s.16", CitedAs.Other)]
    public void Find_SaysWhatTheProvisionIs(string text, CitedAs meaning) =>
        Assert.Equal(meaning, Assert.Single(Finder("uk-foia").Find(text)).Meaning);

    [Fact]
    public void Find_GivesWhereEachStands()
    {
        const string Text = "Sections 24(2) & 31(3) apply.";

        var spans = Finder("uk-foia").Find(Text).Select(one => Text[one.Start..one.End]);

        Assert.Equal(["Sections 24(2)", "31(3)"], spans);
    }

    [Fact]
    public void Find_OnRandomText_NeverThrowsAndStaysWithinTheText()
    {
        var random = new Random(2000);
        string[] pieces =
        [
            "section ", "s.", "reg", " 40", "(2)", "(b)", "(i)", " and ", "-", ", ", "12", ".5", ".e", " Act ", " of the ", "FOIA", "(",
        ];
        for (var n = 0; n < 5_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.All(Finder("uk-foia").Find(text), one => Assert.InRange(one.End, one.Start + 1, text.Length));
        }
    }

    private static string Told(string regime, string text) =>
        string.Join(", ", Finder(regime).Find(text).Select(one => $"{one.Act} {one.Ref}"));

    private static readonly Dictionary<string, CitationFinder> _finders = RegimeLibrary.BuiltIn.All
        .ToDictionary(regime => regime.Id, regime => new CitationFinder(regime, RegimeLibrary.BuiltIn));

    private static CitationFinder Finder(string regime) => _finders[regime];
}
