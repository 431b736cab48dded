using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A label at the head of a line that names questions: which, where it stands, where its words begin, and how it is set.
internal sealed record NumberMark(
    IReadOnlyList<int> Questions, IReadOnlyList<string> Path, ReplyLine Line, Span Label, (int Indent, char Mark, bool HasWord) Style)
{
    public int First => Questions[0];

    // The last question up to which nothing is left out.
    public int Reach => First + Questions.TakeWhile((question, n) => question == First + n).Count() - 1;
}
