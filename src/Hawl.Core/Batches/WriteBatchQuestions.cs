using Hawl.Core.Correspondence;

namespace Hawl.Core.Batches;

// Makes the letter's list from questions that were filled in one by one.
public sealed class WriteBatchQuestions(BatchDrafts drafts, WriteBatchLetter write)
{
    public const string Shape = "batch-questions-shape";
    public const string None = "batch-questions-none";
    public const string TooLong = "batch-questions-long";

    public async Task<BatchDraft> ExecuteAsync(
        long draftId, long userId, IReadOnlyList<TypedQuestion> questions, long letterVersion, CancellationToken cancellation)
    {
        var draft = await drafts.FindOpenAsync(draftId, userId, cancellation);
        List<TypedQuestion> asked = [.. questions
            .Select(q => q with { Text = TypedQuestion.Tidy(q.Text), Unit = TypedQuestion.Tidy(q.Unit) })
            .Where(q => q.Text.Length > 0)];
        if (asked.Count == 0)
        {
            throw new RuleException(None, "Write at least one question. Nothing was saved.");
        }

        if (asked.Count > QuestionList.Most
            || asked.Exists(q => q.Text.Length > TypedQuestion.LongestText || q.Unit?.Length > TypedQuestion.LongestUnit))
        {
            throw new RuleException(
                TooLong,
                $"Keep to {QuestionList.Most} questions of {TypedQuestion.LongestText} characters each, and to {TypedQuestion.LongestUnit} "
                + "for what a number counts. Nothing was saved.",
                QuestionList.Most, TypedQuestion.LongestText, TypedQuestion.LongestUnit);
        }

        var words = LetterWords.In(draft.Language);
        if (QuestionList.Read(draft.Letter, words) is null)
        {
            throw new RuleException(
                Shape, "The list in your letter says more than its questions. Change it in the letter itself. Nothing was saved.");
        }

        var letter = QuestionList.Put(draft.Letter, asked, words);
        return await write.ExecuteAsync(draftId, userId, draft.AsLetter() with { Letter = letter }, letterVersion, cancellation);
    }
}
