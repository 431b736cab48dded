using Hawl.Reading.Cues;

namespace Hawl.Reading.Texts;

// Marks the sentences that stand in every letter: rights of review and complaint, copyright, notices. What follows one in its paragraph
// is of its kind too.
internal static class Standing
{
    public static List<Sentence> Marked(List<Sentence> sentences)
    {
        var marked = new List<Sentence>(sentences.Count);
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            var isStanding = sentence.Role == LineRole.Own && (sentence.Paragraph == paragraph || sentence.Plain.Has("standing"));
            paragraph = isStanding ? sentence.Paragraph : paragraph;
            marked.Add(isStanding ? sentence with { Role = LineRole.Standing } : sentence);
        }

        return marked;
    }
}
