using Hawl.Reading.Texts;

namespace Hawl.Tests.Reading.Texts;

public class EvidenceCarrierTests
{
    private const string Before = "Dear Ann\n\n1. How many boats do you own?\nNo boats at all.\n2. Do you hire any?\nNo\n"
        + "3. Is that likely to change?\nNo\n";

    [Fact]
    public void Carry_WithTheSameText_FindsTheSamePlace()
    {
        var span = Of(Before, "No boats at all.");

        Assert.Equal(span, EvidenceCarrier.Carry(Before, Before, span));
    }

    [Fact]
    public void Carry_WithAShortAnswerThatStandsTwice_TellsByItsSurroundings()
    {
        var first = Before.IndexOf("\nNo\n", StringComparison.Ordinal) + 1;
        var after = "Reference 12\n\n" + Before;

        var carried = EvidenceCarrier.Carry(Before, after, new Span(first, first + 2));

        Assert.Equal(new Span(first + 14, first + 16), carried);
    }

    [Fact]
    public void Carry_WithLinesBrokenElsewhere_FindsTheWords()
    {
        var after = Before.Replace("No boats at all.", "No boats\r\n  at all.", StringComparison.Ordinal);

        var carried = EvidenceCarrier.Carry(Before, after, Of(Before, "No boats at all."));

        Assert.Equal(Of(after, "No boats\r\n  at all."), carried);
    }

    [Fact]
    public void Carry_WithWordsThatAreGone_SaysThatItCannot()
    {
        var after = Before.Replace("No boats at all.", "Four boats.", StringComparison.Ordinal);

        Assert.Null(EvidenceCarrier.Carry(Before, after, Of(Before, "No boats at all.")));
    }

    [Fact]
    public void Carry_WithTwoPlacesAlike_SaysThatItCannot()
    {
        Assert.Null(EvidenceCarrier.Carry("None.", "None. None.", new Span(0, 5)));
    }

    [Fact]
    public void Carry_WithAShortAnswerInOtherSurroundings_SaysThatItCannot()
    {
        var first = Before.IndexOf("\nNo\n", StringComparison.Ordinal) + 1;

        Assert.Null(EvidenceCarrier.Carry(Before, "We have no objection. No further comment was received.", new Span(first, first + 2)));
    }

    [Fact]
    public void Carry_WithALongQuotationInOtherSurroundings_FindsIt()
    {
        const string Words = "The contract with Kestrel Marine ends in May";
        var before = $"4. {Words}\n5. None";
        var after = $"Our answer to question four: {Words}. Nothing else is held.";

        Assert.Equal(Of(after, Words), EvidenceCarrier.Carry(before, after, Of(before, Words)));
    }

    [Fact]
    public void Carry_WithASpanOutsideTheText_Refuses()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EvidenceCarrier.Carry("No", "No", new Span(0, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EvidenceCarrier.Carry("No", "No", new Span(1, 1)));
    }

    private static Span Of(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is var at && at >= 0
        ? new Span(at, at + words.Length)
        : throw new ArgumentException("The text has no such words.", nameof(words));
}
