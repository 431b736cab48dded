using Hawl.Reading.Replies;

namespace Hawl.Reading.Functions;

// The models of whole messages that the tree holds.
internal static class MessageModels
{
    private static readonly Lazy<MessageModel<ReplyKind>> _kinds = new(() => MessageModel<ReplyKind>.Load("Functions/kinds"));
    private static readonly Lazy<MessageModel<ReplyOutcome>> _outcomes = new(() => MessageModel<ReplyOutcome>.Load("Functions/outcomes"));

    public static MessageModel<ReplyKind> Kinds => _kinds.Value;

    public static MessageModel<ReplyOutcome> Outcomes => _outcomes.Value;
}
