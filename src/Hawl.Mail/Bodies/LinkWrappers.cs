using System.Buffers.Text;
using System.Text;

namespace Hawl.Mail.Bodies;

/// <summary>Knows how mail filters rewrite links so that their own servers see who follows them, and undoes it where the address inside can
/// be told: Mimecast, among others, keeps it to itself.</summary>
internal static class LinkWrappers
{
    private const int Longest = 8_000;

    /// <summary>A part of the host's name, a part of the path, the parameter that holds the address, and how it is written
    /// there.</summary>
    private static readonly (string Host, string Path, string Parameter, Func<string, string?> Read)[] ByParameter =
    [
        ("safelinks.protection.", "/", "url", Percent),
        ("statics.teams.cdn.office.net", "/safelinks", "url", Percent),
        ("urldefense.proofpoint.com", "/v2/url", "u", ProofpointSecond),
        ("urldefense.proofpoint.com", "/v1/url", "u", Percent),
        ("linkprotect.cudasvc.com", "/url", "a", Percent),
        ("protection.sophos.com", "/", "u", Base64Address),
        (".fireeye.com", "/url", "u", Percent),
        ("clicktime.symantec.com", "/", "u", Percent),
        ("trendmicro.com", "/wis/clicktime", "url", Percent),
        ("url-protection.com", "/url", "o", Percent),
        ("www.google.", "/url", "q", Percent),
        ("www.google.", "/url", "url", Percent),
        ("l.facebook.com", "/l.php", "u", Percent),
        ("slack-redir.net", "/link", "url", Percent),
        ("linkedin.com", "/redir/redirect", "url", Percent),
    ];

    private static readonly string[] Signs =
        [.. ByParameter.Select(w => w.Host), "urldefense.com/v3", "urldefense.us/v3", "secure-web.cisco.com", "avanan.click"];

    /// <summary>Whether it is worth looking for wrappers in a text.</summary>
    public static bool MayBeIn(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Array.Exists(Signs, s => text.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of the web inside; null where the address is no wrapper or its inside cannot be told.</summary>
    public static string? Inside(string address)
    {
        if (address.Length > Longest || !MayBeIn(address) || !Uri.TryCreate(address, UriKind.Absolute, out var wrapper))
        {
            return null;
        }

        var inside = FromParameter(wrapper) ?? wrapper.Host.ToLowerInvariant() switch
        {
            "urldefense.com" or "urldefense.us" => ProofpointThird(address),
            "secure-web.cisco.com" => Percent(address[(address.LastIndexOf('/') + 1)..]),
            "url.avanan.click" => Between(address, "/v2/___", "___."),
            _ => null,
        };
        return inside is not null && IsWeb(inside) ? inside : null;
    }

    private static string? FromParameter(Uri wrapper)
    {
        foreach (var (host, path, parameter, read) in ByParameter)
        {
            if (IsIn(wrapper, host, path) && Parameter(wrapper, parameter) is { } value)
            {
                return read(value);
            }
        }

        return null;
    }

    private static bool IsIn(Uri wrapper, string host, string path) =>
        ("." + wrapper.Host).Contains(host, StringComparison.OrdinalIgnoreCase)
        && wrapper.AbsolutePath.Contains(path, StringComparison.OrdinalIgnoreCase);

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static string? Parameter(Uri wrapper, string name)
    {
        foreach (var pair in wrapper.Query.TrimStart('?').Split('&'))
        {
            var plain = pair.StartsWith("amp;", StringComparison.Ordinal) ? pair[4..] : pair;
            if (plain.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
            {
                return plain[(name.Length + 1)..];
            }
        }

        return null;
    }

    private static string? Percent(string text) => Uri.UnescapeDataString(text);

    /// <summary>Proofpoint's second form writes "-" for "%" and "_" for "/".</summary>
    private static string? ProofpointSecond(string text) =>
        Uri.UnescapeDataString(text.Replace('-', '%').Replace('_', '/'));

    /// <summary>Proofpoint's third form puts "*" where a character stood, or "**" and a letter where several did, and keeps these
    /// characters in base64 behind the address: <c>/v3/__https://a.example/x*y__;Iw!!…</c>.</summary>
    private static string? ProofpointThird(string address)
    {
        if (Between(address, "/v3/__", "__;") is not { } masked)
        {
            return null;
        }

        var rest = address[(address.LastIndexOf("__;", StringComparison.Ordinal) + 3)..];
        var kept = Base64Text(rest.Split('!')[0]) ?? "";
        var plain = new StringBuilder(masked.Length);
        var next = 0;
        for (var at = 0; at < masked.Length; at++)
        {
            if (masked[at] != '*')
            {
                plain.Append(masked[at]);
                continue;
            }

            var isRun = at + 2 < masked.Length && masked[at + 1] == '*';
            var length = Math.Min(isRun ? RunLength(masked[at + 2]) : 1, Math.Max(kept.Length - next, 0));
            plain.Append(kept, next, length);
            next += length;
            at += isRun ? 2 : 0;
        }

        var inside = plain.ToString();
        var slash = inside.IndexOf(":/", StringComparison.Ordinal);
        return slash > 0 && slash + 2 < inside.Length && inside[slash + 2] != '/' ? inside.Insert(slash + 2, "/") : inside;
    }

    /// <summary>"A" is two, and so on through "Z", "a" to "z", "0" to "9", "-" and "_".</summary>
    private static int RunLength(char c) =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".IndexOf(c, StringComparison.Ordinal) + 2;

    private static string? Base64Address(string text) => Base64Text(Uri.UnescapeDataString(text));

    private static string? Base64Text(string text)
    {
        text = text.Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : null;
    }

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : text.LastIndexOf(after, StringComparison.Ordinal);
        return end > start + before.Length ? text[(start + before.Length)..end] : null;
    }
}
