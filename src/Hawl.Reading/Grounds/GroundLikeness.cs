using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Whether a provision is applied by the words around it, as far as the examples tell; cues are asked first, and what is surely like
// something else than they say is taken for that.
internal static class GroundLikeness
{
    private const int FewWords = 6;
    private const double Unlike = 0.03;
    private const double UnlikeWhereOther = 0.1;
    private const double Alike = 0.6;
    private const double SurelyAlike = 0.9;
    private const double Doubtless = 0.97;
    private const double Likely = 0.75;

    private static readonly Lazy<ExampleModel> _model = new(() => ExampleModel.Learn(2,
        [.. GroundExamples.All().Select(one => (one.IsApplied ? 1 : 0, GroundFeatures.Of(one.Before, one.After)))]));

    public static double Applied(string before, string after) => _model.Value.Odds(GroundFeatures.Of(before, after))[1];

    // A longer sentence that describes, weighs or recites; not where the law is told beside a refusal.
    public static bool IsUnlike(Sentence sentence, string before, string after, bool isBesideRefusal)
    {
        if (Words(before) + Words(after) < FewWords)
        {
            return false;
        }

        var judged = SentenceFunctions.Judge(sentence.Plain);
        var isOther = judged.Of(SentenceFunction.Law, SentenceFunction.Reasons, SentenceFunction.Recites, SentenceFunction.Undecided)
            >= Likely;
        if (judged.Of(SentenceFunction.Undecided) >= Likely)
        {
            return Applied(before, after) < Alike;
        }

        return !(judged.Function == SentenceFunction.Law && isBesideRefusal)
            && Applied(before, after) < (isOther ? UnlikeWhereOther : Unlike);
    }

    // A sentence that surely keeps something back, by this provision, or where the words around it speak of nothing else.
    public static bool IsAlike(Sentence sentence, string before, string after, bool isDoubted) =>
        (!isDoubted && sentence.Mood == SentenceMood.Actual && Applied(before, after) >= Doubtless)
        || SentenceFunctions.Judge(sentence.Plain).Of(SentenceFunction.Refuses, SentenceFunction.Ncnd, SentenceFunction.NotHeld) >= Likely
            && Applied(before, after) >= (isDoubted ? SurelyAlike : Alike);

    private static int Words(string plain) => plain.Length == 0 ? 0 : plain.Count(letter => letter == ' ') + 1;
}
