namespace Hawl.Core.Requests;

// Why somebody does something, in public words; nobody need say it.
public static class GivenReason
{
    public const string Rule = "request-reason";

    private const int Longest = 2000;

    public static string? Tidy(string? reason)
    {
        var tidy = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        return tidy?.Length > Longest ? throw new RuleException(Rule, $"Give a reason of at most {Longest} characters.") : tidy;
    }
}
