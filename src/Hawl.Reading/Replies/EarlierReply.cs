using Hawl.Reading.Answers;

namespace Hawl.Reading.Replies;

/// <summary>What an earlier reply to the same letter answered. A later one need not say it again.</summary>
/// <param name="On">The day it was written or came; null where that is not known.</param>
/// <param name="Answers">Its answers, as they were read.</param>
/// <example><code>letter with { Earlier = [new EarlierReply(day, ReplyReader.Read(letter, first).Answers)] }</code></example>
public sealed record EarlierReply(DateOnly? On, IReadOnlyList<Answer> Answers);
