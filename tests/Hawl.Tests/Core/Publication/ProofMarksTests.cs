using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;

namespace Hawl.Tests.Core.Publication;

public sealed class ProofMarksTests
{
    private static readonly Redaction Redaction = Redaction.For(
        new HawlSettings { DataFolder = "data", PublicUrl = new Uri("https://hawl.example/") }, 7, "Ashcombe Council", []);

    [Fact]
    public void Mark_WordsAcrossRunsAndLines_MarksThemAndNoOthers()
    {
        // "We hold 40 tonnes." and "Of grit.", a line each.
        var letter = Letter(
            Line(100, Run("We hold "), Run("40") with { Bold = true }, Run(" tonnes.")), Line(119, Run("Of grit.")));

        var marked = ProofMarks.Mark(letter, 108, 121);

        Assert.Equal("We hold [40][ tonnes.]|[Of] grit.", Shown(marked));
    }

    [Fact]
    public void Mark_WordsOfATable_CountsATabBetweenCells()
    {
        var row = new StoredPassage.Block(
            "table-row", null, 0, 0, false, [new([Run("Grit")], false), new([Run("40 tonnes")], false)])
        { Start = 10 };

        Assert.Equal("Grit|[40] tonnes", Shown(ProofMarks.Mark(Letter(row), 15, 17)));
    }

    [Fact]
    public void Mark_WordsBehindAnAddress_StayMarkedWhenItIsTakenOut()
    {
        var letter = Letter(Line(0, Run("Ask ann@people.example: we hold 40 tonnes.")));

        var shown = Redaction.Passages(ProofMarks.Mark(letter, 32, 34));

        Assert.Equal("Ask [email address]: we hold [40] tonnes.", Shown(shown));
    }

    [Fact]
    public void Mark_WordsThatCutAnAddressInTwo_DoesNotSaveIt()
    {
        var letter = Letter(Line(0, Run("Ask ann@people.example now")));

        var shown = Redaction.Passages(ProofMarks.Mark(letter, 0, 12));

        Assert.Equal("[Ask [email address] now]", Shown(shown));
    }

    private static List<StoredPassage> Letter(params StoredPassage.Block[] blocks) => [new(StoredPassage.Visible, null, blocks)];

    private static StoredPassage.Block Line(int start, params StoredPassage.Run[] runs) =>
        new("line", runs, 0, 0, false, null) { Start = start };

    private static StoredPassage.Run Run(string text) => new(text, false, false, false, null, null, null);

    private static string Shown(IReadOnlyList<StoredPassage> passages) => string.Join('|', passages[0].Blocks
        .SelectMany(b => b.Cells?.Select(c => c.Runs) ?? [b.Runs ?? []])
        .Select(runs => string.Concat(runs.Select(r => r.IsProof ? $"[{r.Text}]" : r.Text))));
}
