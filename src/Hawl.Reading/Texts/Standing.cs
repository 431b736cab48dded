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
            paragraph = sentence.Plain.Has("salutationFirst") ? -1 : paragraph;
            var isStanding = sentence.Role == LineRole.Own
                && (sentence.Paragraph == paragraph || (sentence.Plain.Has("standing") && !sentence.Plain.Has("reviewDoneByUs"))
                    || IsOfAnother(sentence));
            paragraph = isStanding ? sentence.Paragraph : paragraph;
            marked.Add(isStanding ? sentence with { Role = LineRole.Standing } : sentence);
        }

        return marked;
    }

    // "As to your other request, that was refused under section 43." But a refusal of the same request again speaks of the earlier one too.
    private static bool IsOfAnother(Sentence sentence) => sentence.Plain.Has("otherRequest") && !sentence.Plain.Has("sameAgain");
}
