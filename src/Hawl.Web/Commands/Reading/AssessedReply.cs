using Hawl.Reading.Replies;

namespace Hawl.Web.Commands.Reading;

// What one reply means, and which of its files were read.
public sealed record AssessedReply(string File, ReplyReading Reading, IReadOnlyList<AttachedFiles.File> Files);
