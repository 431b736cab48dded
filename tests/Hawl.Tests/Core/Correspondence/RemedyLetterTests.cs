using Hawl.Core.Correspondence;
using Hawl.Law.Citations;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Core.Correspondence;

public sealed class RemedyLetterTests
{
    public static TheoryData<string, string, string> Letters
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var law in RegimeLibrary.BuiltIn.All)
            {
                foreach (var letter in law.Remedies.Select(r => r.Letter).OfType<string>().Distinct())
                {
                    data.Add(law.Id, letter, "en");
                    data.Add(law.Id, letter, "cy");
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Write_WithAllThatIsKnown_LeavesNoPlaceOpen(string law, string letter, string language)
    {
        var text = Letter(law, letter, language) with { Grounds = [Cited(law)] };

        Assert.DoesNotContain("{", text.Write(), StringComparison.Ordinal);
        Assert.EndsWith("Mair Owen", text.Write(), StringComparison.Ordinal);
        Assert.Contains("https://hawl.test/request/grit", text.Write(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Write_WithNothingKnown_LeavesOutWhatItCannotSay(string law, string letter, string language)
    {
        var text = (Letter(law, letter, language) with { Due = null, Sent = null, Regulator = null }).Write();

        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.DoesNotContain(": .", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InWelsh_NamesGroundsAndDaysInWelsh()
    {
        var text = (Letter("uk-foia", "review", "cy") with { Grounds = [Cited("uk-foia", "section 43(2)")] }).Write();

        Assert.Contains("adran 43(2) (Buddiannau masnachol)", text, StringComparison.Ordinal);
        Assert.Contains("dydd Mawrth 2 Mehefin 2020", text, StringComparison.Ordinal);
        Assert.Contains("[DYWEDWCH YMA BETH OEDD O'I LE]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithAGroundOfAnotherLaw_NamesThatLaw()
    {
        var cited = Cited("uk-foia", "regulation 12(4)(b) of the Environmental Information Regulations");
        var text = (Letter("uk-foia", "review", "en") with { Grounds = [cited] }).Write();

        Assert.Contains("regulation 12(4)(b) (", text, StringComparison.Ordinal);
        Assert.Contains("Environmental Information Regulations 2004", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We withhold this under section 43(2).", true)]
    [InlineData("The exemption at section 43(2) is engaged.", true)]
    [InlineData("Mae’r wybodaeth wedi’i heithrio o dan adran 43(2).", true)]
    [InlineData("If it is commercial we may refuse it under section 43(2).", false)]
    [InlineData("Nothing is refused. See section 43(2) for what we look at.", false)]
    [InlineData("We may write again. We rely on section 43(2).", true)]
    public void IsApplied_WithASentence_TellsReliedOnFromMentioned(string text, bool expected)
    {
        var cited = Cited("uk-foia", text);
        Assert.Equal(expected, AppliedCue.IsApplied(text, cited.Start, cited.End));
    }

    private static CitedGround Cited(string law, string? text = null)
    {
        var regime = RegimeLibrary.BuiltIn.All.Single(l => l.Id == law);
        return text is null
            ? new CitedGround(regime, regime.Exemptions[0].Ref, false, 0, 0)
            : CitedGround.In(text, new CitationFinder(regime, RegimeLibrary.BuiltIn), RegimeLibrary.BuiltIn)[0];
    }

    private static RemedyLetter Letter(string law, string letter, string language)
    {
        var regime = RegimeLibrary.BuiltIn.All.Single(l => l.Id == law);
        return new RemedyLetter(regime, regime.Letters.Single(l => l.Id == letter), language)
        {
            Title = "Grit",
            Authority = "Ashcombe Council",
            Name = "Mair Owen",
            Address = "https://hawl.test/request/grit",
            Regulator = "Information Commissioner",
            Sent = new DateOnly(2020, 6, 2),
            Due = new DateOnly(2020, 6, 30),
        };
    }
}
