using Hawl.Mail.Mime;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Functions;

/// <summary>A labelled message to learn from.</summary>
/// <param name="Letter">The letter it answers.</param>
/// <param name="Reply">The message.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Outcome">How the request stands after it; null where its label does not say.</param>
/// <param name="Answers">The answers it gives, as far as they are labelled.</param>
/// <example><code>MessageTraining.Learn([new LearntMessage(letter, reply, ReplyKind.Holding, null, [])])</code></example>
public sealed record LearntMessage(
    SentLetter Letter, Message Reply, ReplyKind Kind, ReplyOutcome? Outcome, IReadOnlyList<LearntAnswer> Answers);
