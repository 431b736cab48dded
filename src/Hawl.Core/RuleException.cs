namespace Hawl.Core;

// A refusal a person can meet: the rule's name for programs, the message for terminals, and what the words of a page in another
// language need to say the same.
public sealed class RuleException(string rule, string message, params IReadOnlyList<object> values) : Exception(message)
{
    public string Rule { get; } = rule;

    public IReadOnlyList<object> Values { get; } = values;
}
