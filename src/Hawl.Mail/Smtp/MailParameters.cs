using System.Globalization;

namespace Hawl.Mail.Smtp;

/// <summary>The parameters of MAIL this server knows: SIZE (RFC 1870), BODY (RFC 6152) and SMTPUTF8 (RFC 6531).</summary>
internal sealed record MailParameters(long? Size, bool Utf8)
{
    /// <summary>Reads the words after the path; gives null and the reply when one is not known or not well formed.</summary>
    public static MailParameters? Read(string parameters, out SmtpReply? refusal)
    {
        refusal = null;
        var read = new MailParameters(null, false);
        foreach (var parameter in parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : parameter[(equals + 1)..];
            switch ((equals < 0 ? parameter : parameter[..equals]).ToUpperInvariant())
            {
                case "SIZE" when IsNumber(value):
                    read = read with { Size = Number(value) };
                    break;
                case "BODY" when value.ToUpperInvariant() is "7BIT" or "8BITMIME":
                    break;
                case "SMTPUTF8" when equals < 0:
                    read = read with { Utf8 = true };
                    break;
                case "SIZE" or "BODY" or "SMTPUTF8":
                    refusal = new SmtpReply(501, "5.5.4", "The parameter's value is not one this server knows");
                    return null;
                default:
                    refusal = new SmtpReply(555, "5.5.4", "The parameter is not one this server offers");
                    return null;
            }
        }

        return read;
    }

    /// <summary>The value, or the largest number there is when it does not fit: larger than any limit either way.</summary>
    private static long Number(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;

    private static bool IsNumber(string value) => value.Length is > 0 and <= 20 && value.All(char.IsAsciiDigit);
}
