namespace Hawl.Reading.Texts;

// A sentence: where it stands, its words made plain for comparison with cues, and how it says them.
internal sealed record Sentence(Span Span, string Plain, LineRole Role, int Paragraph)
{
    public SentenceMood Mood { get; init; }

    public bool IsActual => Mood == SentenceMood.Actual && Role == LineRole.Own;
}
