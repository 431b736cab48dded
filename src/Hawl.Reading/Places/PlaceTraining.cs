using Hawl.Reading.Answers;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Places;

// Every sentence of a labelled reply beside every question that is labelled: it answers it if the words that prove the answer stand in it.
internal static class PlaceTraining
{
    private const int Rounds = 80;
    private const float Decay = 2e-3f;

    public static NamedModel<AnswerType> Learn(IEnumerable<(AnswerType Is, LinearFeature[] Features)> examples) =>
        NamedModel<AnswerType>.Learn(PlaceFeatures.Names, examples, Rounds, Decay);

    public static IEnumerable<(AnswerType Is, LinearFeature[] Features)> Examples(
        ReplyContext context, IReadOnlyList<LearntAnswer> answers, Func<string, Judgement> judge)
    {
        if (answers.Count == 0)
        {
            yield break;
        }

        var index = new QuestionIndex(context.Letter.Questions);
        var sentences = AnswerPlaces.Sentences(context);
        var features = new PlaceFeatures(context, index, sentences, judge);
        foreach (var answer in answers)
        {
            var question = Enumerable.Range(0, index.Questions.Count).FirstOrDefault(n => index.Questions[n].Key == answer.Question, -1);
            var proof = answer.Proof is null ? null : Find(context.Reply.Text, answer.Proof);
            for (var sentence = 0; question >= 0 && sentence < sentences.Count; sentence++)
            {
                var isProof = proof is { } span && sentences[sentence].Span.Start < span.End && sentences[sentence].Span.End > span.Start;
                yield return (isProof ? answer.Type : AnswerType.Unanswered, features.Of(question, sentence));
            }
        }
    }

    // Where words stand in a text, whatever blanks are between them.
    private static Span? Find(string text, string words)
    {
        var wanted = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var places = new List<int>();
        var flat = string.Concat(text.Select((letter, at) => (letter: char.IsWhiteSpace(letter) ? ' ' : letter, at))
            .Where(one => one.letter != ' ' || (one.at > 0 && !char.IsWhiteSpace(text[one.at - 1])))
            .Select(one =>
            {
                places.Add(one.at);
                return one.letter;
            }));
        var found = wanted.Length == 0 ? -1 : flat.IndexOf(wanted, StringComparison.Ordinal);
        return found < 0 ? null : new Span(places[found], places[found + wanted.Length - 1] + 1);
    }
}
