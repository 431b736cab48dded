using System.Text.RegularExpressions;

namespace Hawl.Mail.Automatic;

/// <summary>Finds enhanced status codes (RFC 3463 §2) in what servers say.</summary>
internal static partial class StatusCode
{
    /// <summary>The first enhanced status code of a failure or success that says something, else the first; null when there is none.
    /// Addresses of machines and versions of
    /// programs, which have more numbers, are none.</summary>
    public static string? Find(string? text)
    {
        var found = text is null ? [] : Enhanced().Matches(text).Take(20).Select(m => m.Value).ToList();
        return found.Find(s => !IsVague(s)) ?? found.FirstOrDefault();
    }

    /// <summary>Whether the code says no more than its first number does (RFC 3463 §3.1).</summary>
    public static bool IsVague(string status) =>
        status.EndsWith(".0.0", StringComparison.Ordinal) || status.EndsWith(".1.0", StringComparison.Ordinal);

    /// <summary>True for class 5, false for class 4, null for others and for none.</summary>
    public static bool? IsPermanent(string? status) => status is null || status.Length == 0 ? null : status[0] switch
    {
        '5' => true,
        '4' => false,
        _ => null,
    };

    [GeneratedRegex(@"(?<![\w.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
