using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;

namespace Hawl.Tests.Core.Publication;

public sealed class PassageRedactionTests
{
    private static readonly Redaction Redaction = Redaction.For(
        new HawlSettings { DataFolder = "data", PublicUrl = new Uri("https://hawl.example/") },
        7,
        "Ashcombe Council",
        ["foi@ashcombe.example"]);

    [Fact]
    public void Passages_WithAddressesInWordsAndCells_LosesThem()
    {
        var shown = Shown(
            new("line", [Run("Write to foi@ashcombe.example.")], 0, 0, false, null),
            new("table-row", null, 0, 0, false, [new StoredPassage.Cell([Run("ann@people.example")], false)]));

        Assert.Equal("Write to [Ashcombe Council request email].", shown[0].Runs?.Single().Text);
        Assert.Equal("[email address]", shown[1].Cells?.Single().Runs.Single().Text);
    }

    [Fact]
    public void Passages_WithAnAddressSetPartlyInBold_LosesItWhole()
    {
        StoredPassage.Run[] runs = [Run("Ask ann@"), Run("people.example") with { Bold = true }, Run(" now")];

        var shown = Shown(new StoredPassage.Block("line", runs, 0, 0, false, null));

        Assert.Equal("Ask [email address] now", Assert.Single(shown[0].Runs ?? []).Text);
    }

    [Theory]
    [InlineData("https://ashcombe.example/grit", "https://ashcombe.example/grit")]
    [InlineData("https://ashcombe.example/?to=ann%40people.example", null)]
    [InlineData("mailto:ann@people.example", null)]
    [InlineData("javascript:alert(1)", null)]
    public void Passages_WithALink_KeepsItOnlyIfItLeadsToAPage(string link, string? expected)
    {
        var shown = Shown(new StoredPassage.Block("line", [Run("here") with { Link = link }], 0, 0, false, null));

        Assert.Equal(("here", expected), shown[0].Runs?.Select(r => (r.Text, r.Link)).Single());
    }

    private static IReadOnlyList<StoredPassage.Block> Shown(params StoredPassage.Block[] blocks) =>
        Redaction.Passages([new StoredPassage(StoredPassage.Visible, null, blocks)]).Single().Blocks;

    private static StoredPassage.Run Run(string text) => new(text, false, false, false, null, null, null);
}
