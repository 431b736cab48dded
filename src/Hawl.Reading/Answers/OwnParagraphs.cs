using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Numbers of the writer's own paragraphs or chapters, which look like those of the questions: "1. You sought access", "2. Our decision".
internal static class OwnParagraphs
{
    private const int FewestHeadings = 2;

    // The labels of the questions among these: none without a word for them where the letter opens, or has its chapters, under numbers.
    public static List<NumberMark> Without(List<NumberMark> marks)
    {
        var bare = marks.Where(mark => !mark.Style.HasWord).ToList();
        var isOpened = bare is [{ First: 0 } first, ..] && Words(first).Has("ownParagraphFirst");
        return isOpened || bare.Count(mark => Words(mark).Has("ownHeadingWhole")) >= FewestHeadings
            ? [.. marks.Where(mark => mark.Style.HasWord)] : marks;
    }

    private static string Words(NumberMark mark) => PlainWords.Of(mark.Line.Text.AsSpan(
        Math.Min(mark.Label.End - mark.Line.Start, mark.Line.Text.Length)));
}
