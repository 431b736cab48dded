using Hawl.Core.Publication;

namespace Hawl.Tests.Core.Publication;

public sealed class LetterPassagesTests
{
    [Fact]
    public void Of_ALetter_GivesABlockALineWithItsPlace()
    {
        var blocks = LetterPassages.Of("Dear Council,\n\nHow much grit\ndo you hold?").Single().Blocks;

        Assert.Equal([(0, false), (15, true), (29, false)], blocks.Select(b => (b.Start, b.AfterBlank)));
        Assert.Equal("do you hold?", Assert.Single(blocks[2].Runs ?? []).Text);
    }

    [Theory]
    [InlineData("See https://ashcombe.example/grit?year=2025.", "https://ashcombe.example/grit?year=2025")]
    [InlineData("(see http://ashcombe.example/grit)", "http://ashcombe.example/grit")]
    [InlineData("javascript:alert(1) and ashcombe.example", null)]
    public void Of_PageAddresses_MakesLinks(string letter, string? link)
    {
        var runs = LetterPassages.Of(letter).Single().Blocks.Single().Runs ?? [];

        Assert.Equal(link, runs.Select(r => r.Link).SingleOrDefault(l => l is not null));
        Assert.Equal(letter, string.Concat(runs.Select(r => r.Text)));
    }
}
