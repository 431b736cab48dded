using System.Text.RegularExpressions;

namespace Hawl.Mail.Automatic;

/// <summary>Finds enhanced status codes (RFC 3463 §2) and SMTP reply codes (RFC 5321 §4.2) in what servers say.</summary>
internal static partial class StatusCode
{
    /// <summary>The first enhanced status code of a failure or success; null when there is none. Addresses of machines and versions of
    /// programs, which have more numbers, are none.</summary>
    public static string? Find(string? text) => text is not null && Enhanced().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>True for class 5, false for class 4, null for others and for none.</summary>
    public static bool? IsPermanent(string? status) => status is null || status.Length == 0 ? null : status[0] switch
    {
        '5' => true,
        '4' => false,
        _ => null,
    };

    /// <summary>The same of a reply code with words after it, <c>550 User unknown</c>.</summary>
    public static bool? IsPermanentReply(string? text) => text is null ? null : IsPermanent(Reply().Match(text).Value);

    [GeneratedRegex(@"(?<![\w.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();

    [GeneratedRegex(@"(?<![\w.])[45][0-5][0-9](?=[ -][A-Za-z<#45])", RegexOptions.CultureInvariant)]
    private static partial Regex Reply();
}
