using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Answers;

// What earlier replies gave, as it was read in them: what this reply says of the request as a whole is not said of that.
internal sealed class EarlierAnswers
{
    private const double Sure = 0.75;

    private static readonly AnswerType[] _gives =
    [
        AnswerType.Number, AnswerType.Text, AnswerType.Date, AnswerType.List, AnswerType.Yes, AnswerType.No, AnswerType.Attachment,
        AnswerType.See,
    ];

    private readonly Dictionary<int, AnswerType> _given = [];

    // Guesses do not count, nor does anything where this reply takes back what was sent before.
    public EarlierAnswers(ReplyContext context)
    {
        var letter = context.Letter;
        var isWithdrawn = letter.Earlier.Count > 0 && context.Own.Any(one => one.Plain.Has("withdrawsReply"));
        var said = letter.Earlier.SelectMany(reply => isWithdrawn ? [] : reply.Answers)
            .Where(one => one.Confidence >= Sure && one.Type != AnswerType.Unanswered && one.Origin != AnswerOrigin.Reference
                && !StandingAnswers.PointsBack(one.Type, one.Value, one.RefersTo))
            .ToLookup(one => one.Question, one => one.Type, StringComparer.Ordinal);
        for (var n = 0; n < letter.Questions.Count; n++)
        {
            if (said[letter.Questions[n].Key].ToList() is [.., var type] && _gives.Contains(type))
            {
                _given[n] = type;
            }
        }
    }

    public int Count => _given.Count;

    public bool Has(int question) => _given.ContainsKey(question);

    // The questions that words without a label can be meant for.
    public List<int> Left(List<int> open) => open.Exists(n => !Has(n)) ? [.. open.Where(n => !Has(n))] : open;

    // The answers as they stand together with the earlier ones.
    public IReadOnlyList<Answer> With(IReadOnlyList<Answer> answers) => _given.Count == 0 ? answers
        : [.. answers.Select((one, n) => one.Type == AnswerType.Unanswered && Has(n) ? one with { Type = _given[n] } : one)];

    // The day of the only reply that can be meant.
    public static string? Day(SentLetter letter) =>
        letter.Earlier is [{ On: { } day }] ? day.ToString("O", CultureInfo.InvariantCulture) : null;
}
