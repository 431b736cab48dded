using System.Globalization;
using Hawl.Law.Files;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Web.Commands.Reading;

// What replies mean, as `hawl assess --json` prints it. Absent values are null, not missing.
public static class AssessReport
{
    public static object Of(SentLetter letter, IReadOnlyList<AssessedReply> readings) => new
    {
        questions = letter.Questions.Select(question => new { question.Key, question.Text, question.Parent }),
        replies = readings.Select(Reply),
        answers = StandingAnswers.Of(letter.Questions, [.. readings.Select(one => one.Reading)])
            .ToDictionary(answer => answer.Question, Told),
    };

    private static object Reply(AssessedReply one) => Reply(one.File, one.Reading, one.Files);

    private static object Reply(string file, ReplyReading reading, IReadOnlyList<AttachedFiles.File> files) => new
    {
        file,
        kind = FileWord.Of(reading.Kind),
        outcome = Word(reading.Outcome),
        review = Word(reading.Review),
        reading.Confidence,
        grounds = reading.Grounds.Select(one => new { one.Act, one.Ref, one.Ncnd, one.Questions, evidence = Proof(one.Evidence) }),
        mentioned = reading.Mentioned.Select(one => new { one.Act, one.Ref, one.Why }),
        newDueDate = reading.NewDueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        reading.Fee,
        reading.Reference,
        reading.OtherAuthority,
        answers = reading.Answers.Select(Told),
        files,
    };

    private static object Told(Answer answer) => new
    {
        answer.Question,
        type = FileWord.Of(answer.Type),
        answer.Value,
        answer.RefersTo,
        provenance = FileWord.Of(answer.Origin),
        evidence = answer.Evidence is { } evidence ? Proof(evidence) : null,
        answer.Confidence,
    };

    private static object Proof(Evidence evidence) =>
        new { evidence.Part, evidence.Page, evidence.Cell, evidence.Text, evidence.Start, evidence.End };

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } known ? FileWord.Of(known) : null;
}
