using Hawl.Reading.Replies;

namespace Hawl.Reading.Functions;

// The models of whole messages that the tree holds.
internal static class MessageModels
{
    private static readonly Lazy<NamedModel<ReplyKind>> _kinds =
        new(() => NamedModel<ReplyKind>.Load("Functions/kinds", MessageFeatures.Names));
    private static readonly Lazy<NamedModel<ReplyOutcome>> _outcomes =
        new(() => NamedModel<ReplyOutcome>.Load("Functions/outcomes", DecisionFeatures.Names));

    public static NamedModel<ReplyKind> Kinds => _kinds.Value;

    public static NamedModel<ReplyOutcome> Outcomes => _outcomes.Value;
}
