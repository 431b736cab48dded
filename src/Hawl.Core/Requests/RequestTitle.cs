namespace Hawl.Core.Requests;

public static class RequestTitle
{
    public const int Shortest = 3;
    public const int Longest = 200;

    // Tidied, or refused with the reason.
    public static string Tidy(string title)
    {
        var tidy = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (tidy.Length is < Shortest or > Longest || !tidy.Any(char.IsLetter))
        {
            throw new RuleException("request-title", $"Give a title of {Shortest} to {Longest} characters with at least one letter in it.");
        }

        return tidy;
    }
}
