using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Regimes;

public class RegimeLibraryTests
{
    [Theory]
    [InlineData("uk-foia", "FOIA", "foia.s10", "Deddf Rhyddid Gwybodaeth 2000", "Comisiynydd Gwybodaeth")]
    [InlineData("scot-foisa", "FOISA", "foisa.s10", "Deddf Rhyddid Gwybodaeth (Yr Alban) 2002", "Comisiynydd Gwybodaeth yr Alban")]
    public void Find_WithABuiltInRegime_GivesItsNames(string id, string act, string clock, string welsh, string regulator)
    {
        var regime = RegimeLibrary.BuiltIn.Find(id);

        Assert.NotNull(regime);
        Assert.Equal((act, clock, welsh), (regime.Act, regime.ResponseClock.Id, regime.Name.In("cy")));
        Assert.Equal(regulator, regime.RegulatorOn(new DateOnly(2024, 1, 1))?.Name.In("cy"));
        Assert.Null(regime.RegulatorOn(new DateOnly(1999, 1, 1)));
    }

    [Theory]
    [InlineData("scot-foisa", "scottish_council", "FOISA")]
    [InlineData("uk-foia", "university", "wales")]
    public void ForTags_WithTheTagsOfAnAuthority_GivesItsRegime(string id, params string[] tags) =>
        Assert.Equal(id, RegimeLibrary.BuiltIn.ForTags(tags, "uk-foia").Id);

    [Fact]
    public void ForTags_WithADefaultThatIsNoRegime_Throws() =>
        Assert.Throws<ArgumentException>(() => RegimeLibrary.BuiltIn.ForTags([], "atlantis-foi"));

    [Fact]
    public void Find_WithAnUnknownId_IsNull()
    {
        Assert.Null(RegimeLibrary.BuiltIn.Find("atlantis-foi"));
        Assert.Null(RegimeLibrary.BuiltIn.Find("uk-foia")?.FindClock("foia.s99"));
    }

    [Fact]
    public void All_IsOrderedById() => Assert.Equal(
        [
            "au-foi", "ca-atia", "de-ifg", "eu-1049", "fr-crpa", "ie-foi", "nz-lgoima", "nz-oia", "scot-eir", "scot-foisa",
            "se-tf", "uk-eir", "uk-foia", "uk-sar", "us-foia",
        ],
        RegimeLibrary.BuiltIn.All.Select(regime => regime.Id));

    [Theory]
    [InlineData("uk-foia", "s.43(2)", ExemptionKind.Qualified, ExemptionBasis.Prejudice, "s.43(3)")]
    [InlineData("uk-foia", "s.40(2)", ExemptionKind.Absolute, ExemptionBasis.Class, "s.40(5B)")]
    [InlineData("uk-foia", "s.21", ExemptionKind.Absolute, ExemptionBasis.Class, null)]
    [InlineData("scot-foisa", "s.38(1)(b)", ExemptionKind.Absolute, ExemptionBasis.Class, "s.18(1)")]
    [InlineData("scot-foisa", "s.30", ExemptionKind.Qualified, ExemptionBasis.Prejudice, "s.18(1)")]
    [InlineData("scot-foisa", "s.25", ExemptionKind.Absolute, ExemptionBasis.Class, null)]
    public void Exemptions_OfTheActs_HaveTheirKindBasisAndNcndLimb(
        string id, string reference, ExemptionKind kind, ExemptionBasis basis, string? ncnd)
    {
        var exemption = Assert.Single(RegimeLibrary.BuiltIn.ForTags([], id).Exemptions, exemption => exemption.Ref == reference);

        Assert.Equal((kind, basis, ncnd), (exemption.Kind, exemption.Basis, exemption.Ncnd));
    }

    [Fact]
    public void Exemptions_ThatHangOnWhoHoldsTheInformation_SayWhen()
    {
        var conduct = RegimeLibrary.BuiltIn.ForTags([], "uk-foia").Exemptions.Single(exemption => exemption.Ref == "s.36");

        var condition = Assert.Single(conduct.Conditions);
        Assert.Equal((ExemptionKind.Absolute, "s.2(3)(e)"), (condition.Kind, condition.Source));
        Assert.Contains("House of Lords", condition.When.In("en"), StringComparison.Ordinal);
    }
}
