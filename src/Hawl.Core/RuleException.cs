namespace Hawl.Core;

// A refusal a person can meet: the rule's name for programs, the message for people. One filter renders it.
public sealed class RuleException(string rule, string message) : Exception(message)
{
    public string Rule { get; } = rule;
}
