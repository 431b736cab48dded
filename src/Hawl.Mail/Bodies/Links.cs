using System.Text.RegularExpressions;

namespace Hawl.Mail.Bodies;

/// <summary>Makes links safe and plain: only the web and mail, wrappers undone, tracking removed.</summary>
internal static partial class Links
{
    private const int Longest = 8_000;
    private const int MostWrappers = 3;

    /// <summary>The address to link to; null for anything but http, https and mailto.</summary>
    public static string? Clean(string? address)
    {
        address = string.Concat((address ?? "").Where(c => !char.IsControl(c))).Trim();
        address = Unwrap(address);
        var isWeb = Starts(address, "http://") || Starts(address, "https://");
        if (address.Length > Longest || (!isWeb && !Starts(address, "mailto:")))
        {
            return null;
        }

        return isWeb ? Untracked(address) : address;
    }

    /// <summary>The address inside the wrappers of mail filters and mail programs, also where one is wrapped in another; others as they
    /// are.</summary>
    public static string Unwrap(string address)
    {
        for (var depth = 0; depth < MostWrappers && LinkWrappers.Inside(address) is { } inside; depth++)
        {
            address = inside;
        }

        return address;
    }

    /// <summary>Text in which every wrapped address is replaced by the one inside.</summary>
    public static string UnwrapAll(string text) => LinkWrappers.MayBeIn(text) ? InText().Replace(text, m => Unwrap(m.Value)) : text;

    private static bool Starts(string address, string scheme) => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static string Untracked(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return address;
        }

        var hash = address.IndexOf('#', query);
        var end = hash < 0 ? address.Length : hash;
        var all = address[(query + 1)..end].Split('&');
        var kept = all.Where(p => !Tracking().IsMatch(p)).ToList();
        return kept.Count == all.Length ? address
            : address[..query] + (kept.Count == 0 ? "" : "?" + string.Join('&', kept)) + address[end..];
    }

    [GeneratedRegex(@"https?://[^\s<>""'()\[\]]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InText();

    [GeneratedRegex(
        "^(?:amp;)?(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_eid|mc_cid|mkt_tok|igshid|yclid|_hsenc|_hsmi|vero_id|" +
        "oly_enc_id|oly_anon_id)=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tracking();
}
