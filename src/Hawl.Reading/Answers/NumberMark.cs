using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A label at the head of a line that names questions: which, where it stands, where its words begin, and how it is set.
internal sealed record NumberMark(
    IReadOnlyList<int> Questions, IReadOnlyList<string> Path, ReplyLine Line, Span Label, (int Indent, char Mark, bool HasWord) Style)
{
    private const int MostHeadingWords = 8;

    // "2.1": how the letter numbers parts, and little else is.
    public bool IsDecimal => Path.Count > 1 && Path.All(label => char.IsAsciiDigit(label[0]));

    // "1. Findings on each part": a few words without a figure or a full stop.
    public bool IsHeading => Line.Text[Math.Min(Label.End - Line.Start, Line.Text.Length)..] is var words
        && words.Split(' ').Length is > 1 and < MostHeadingWords && char.IsLetter(words[^1]) && !words.Any(char.IsDigit);

    public int First => Questions[0];

    // The last question up to which nothing is left out.
    public int Reach => First + Questions.TakeWhile((question, n) => question == First + n).Count() - 1;
}
