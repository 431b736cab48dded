using System.Text.RegularExpressions;

namespace Hawl.Core.Moderation;

// Mail servers' words as one of a few troubles: by their enhanced status code (RFC 3463 §3), else by their reply code and words.
public static partial class DeliveryTroubles
{
    private static readonly (string Start, DeliveryTrouble Trouble)[] Codes =
    [
        ("1.2", DeliveryTrouble.NoSuchServer),
        ("1.", DeliveryTrouble.NoSuchAddress),
        ("2.1", DeliveryTrouble.NoSuchAddress),
        ("2.2", DeliveryTrouble.MailboxFull),
        ("2.3", DeliveryTrouble.TooLarge),
        ("3.1", DeliveryTrouble.MailboxFull),
        ("3.4", DeliveryTrouble.TooLarge),
        ("4.4", DeliveryTrouble.NoSuchServer),
        ("4.", DeliveryTrouble.NotReached),
        ("7.", DeliveryTrouble.Refused),
    ];

    private static readonly (string Words, DeliveryTrouble Trouble)[] Phrases =
    [
        ("user unknown", DeliveryTrouble.NoSuchAddress),
        ("unknown user", DeliveryTrouble.NoSuchAddress),
        ("no such user", DeliveryTrouble.NoSuchAddress),
        ("does not exist", DeliveryTrouble.NoSuchAddress),
        ("mailbox unavailable", DeliveryTrouble.NoSuchAddress),
        ("recipient rejected", DeliveryTrouble.NoSuchAddress),
        ("host not found", DeliveryTrouble.NoSuchServer),
        ("quota", DeliveryTrouble.MailboxFull),
        ("full", DeliveryTrouble.MailboxFull),
        ("too large", DeliveryTrouble.TooLarge),
        ("too big", DeliveryTrouble.TooLarge),
        ("spam", DeliveryTrouble.Refused),
        ("blocked", DeliveryTrouble.Refused),
        ("denied", DeliveryTrouble.Refused),
        ("could not be reached", DeliveryTrouble.NotReached),
        ("timed out", DeliveryTrouble.NotReached),
    ];

    public static DeliveryTrouble Of(string? serverWords)
    {
        if (string.IsNullOrWhiteSpace(serverWords))
        {
            return DeliveryTrouble.Unclear;
        }

        var code = Enhanced().Match(serverWords) is { Success: true } found ? found.Groups[1].Value : "";
        foreach (var (start, trouble) in Codes)
        {
            if (code.Length > 0 && (code + ".").StartsWith(start, StringComparison.Ordinal))
            {
                return trouble;
            }
        }

        var meant = Phrases.Where(p => serverWords.Contains(p.Words, StringComparison.OrdinalIgnoreCase)).Select(p => p.Trouble)
            .Append(DeliveryTrouble.Unclear).First();
        return meant is DeliveryTrouble.Unclear && NoSuchAddressReply().IsMatch(serverWords) ? DeliveryTrouble.NoSuchAddress : meant;
    }

    [GeneratedRegex(@"(?<![\w.])[245]\.([0-9]{1,3}\.[0-9]{1,3})(?![0-9]|\.[0-9])")]
    private static partial Regex Enhanced();

    // RFC 5321 §4.2.3
    [GeneratedRegex(@"(?<![\w.])(?:550|551|553)(?![\w.])")]
    private static partial Regex NoSuchAddressReply();
}
