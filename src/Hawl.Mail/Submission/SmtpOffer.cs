using System.Globalization;
using Hawl.Mail.Smtp;

namespace Hawl.Mail.Submission;

/// <summary>What a server says it can do in its answer to EHLO (RFC 5321 §4.1.1.1); nothing after HELO.</summary>
internal sealed record SmtpOffer
{
    public static SmtpOffer Nothing { get; } = new();

    public bool StartTls { get; private init; }

    public bool EightBitMime { get; private init; }

    public bool SmtpUtf8 { get; private init; }

    /// <summary>Whether reports may be asked for (RFC 3461 §4).</summary>
    public bool Dsn { get; private init; }

    /// <summary>Whether SIZE may be given with MAIL (RFC 1870 §4).</summary>
    public bool Size { get; private init; }

    /// <summary>The largest message in bytes; null when the server names no limit.</summary>
    public long? MaxMessageBytes { get; private init; }

    /// <summary>The ways to sign in (RFC 4954 §4), in upper case.</summary>
    public IReadOnlyList<string> Auth { get; private init; } = [];

    public static SmtpOffer Read(SmtpReply ehlo)
    {
        var offer = Nothing;
        foreach (var line in ehlo.Words.Split('\n').Skip(1))
        {
            // "AUTH=" is how servers wrote it before RFC 2554; some still write both.
            var words = line.ToUpperInvariant().Replace("AUTH=", "AUTH ", StringComparison.Ordinal);
            offer = words.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["STARTTLS"] => offer with { StartTls = true },
                ["8BITMIME"] => offer with { EightBitMime = true },
                ["SMTPUTF8"] => offer with { SmtpUtf8 = true },
                ["DSN"] => offer with { Dsn = true },
                ["SIZE", .. var limit] => offer with { Size = true, MaxMessageBytes = Limit(limit) },
                ["AUTH", .. var ways] => offer with { Auth = [.. offer.Auth, .. ways] },
                _ => offer,
            };
        }

        return offer;
    }

    /// <summary>RFC 1870 §4: a limit of 0, or none, is no limit.</summary>
    private static long? Limit(string[] size) =>
        long.TryParse(size.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit : null;
}
