using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hawl.Mail.Addresses;

namespace Hawl.Core.Publication;

// Takes e-mail addresses out of what a request's page, file or feed shows, and says whose each was.
// It is given text, in which the entities of HTML are already letters.
public sealed partial class Redaction
{
    // Raised whenever words are taken out of texts that stayed in them before.
    public const int Version = 1;

    private const string Anyone = "[email address]";

    private readonly HashSet<string> ofAuthority;
    private readonly string? contact;
    private readonly string prefix;
    private readonly long requestId;
    private readonly string authorityLabel;

    private Redaction(HawlSettings settings, long requestId, string authorityName, IEnumerable<string> authorityAddresses)
    {
        (prefix, this.requestId, authorityLabel) = (settings.MailPrefix, requestId, $"[{authorityName} request email]");
        contact = settings.Contact is null ? null : Plain(settings.Contact);
        ofAuthority = [.. authorityAddresses.Select(Plain)];
    }

    public static Redaction For(HawlSettings settings, long requestId, string authorityName, IEnumerable<string> authorityAddresses) =>
        new(settings, requestId, authorityName, authorityAddresses);

    // What it goes by, so that what was written under other rules is known to be old.
    public string Rules =>
        string.Join('\n', [$"{Version}", $"{requestId}", authorityLabel, contact, prefix, .. ofAuthority.Order(StringComparer.Ordinal)]);

    // What everything is made by that is kept beyond the moment, in a few letters: another one, and words may have to be taken out of it.
    public static string RulesOf(HawlSettings settings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(For(settings, 0, "", []).Rules)).AsSpan(0, 16));

    // Time grows with the length of the text and nothing else.
    public string Text(string text)
    {
        var seen = VisibleText.Of(text);
        var found = Found(seen.Text);
        if (found.Count == 0)
        {
            return text;
        }

        var redacted = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end, label) in found)
        {
            redacted.Append(text, from, seen.Offset(start) - from).Append(label);
            from = seen.EndOffset(end);
        }

        return redacted.Append(text, from, text.Length - from).ToString();
    }

    // Where a link may lead: null when its target is an address, holds one, or is no page of the web.
    public string? Link(string? target) => target is not null
        && Uri.TryCreate(target, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0
        && Found(VisibleText.Of(target).Text).Count == 0
        && Found(Uri.UnescapeDataString(target)).Count == 0
            ? target
            : null;

    // Whole addresses, and what can be told to be a reply address although its domain is cut off or on another line:
    // what it holds is enough to write to the request. In order, none over another.
    private List<(int Start, int End, string Label)> Found(string text)
    {
        var found = EmailAddresses.Find(text).Select(a => (a.Start, a.End, LabelOf(a.Address))).ToList();
        var whole = found.Count;
        var next = 0;
        foreach (Match stump in Stump().Matches(text))
        {
            while (next < whole && found[next].End <= stump.Index)
            {
                next++;
            }

            var end = stump.Index + stump.Length;
            if (next == whole || found[next].Start >= end)
            {
                found.Add((StartOf(stump, text, next == 0 ? 0 : found[next - 1].End), end, LabelOf(stump.Value)));
            }
        }

        found.Sort();
        return found;
    }

    private int StartOf(Match stump, string text, int lowest) =>
        stump.Index - prefix.Length >= lowest && text.AsSpan(0, stump.Index).EndsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? stump.Index - prefix.Length
            : stump.Index;

    private string LabelOf(string address)
    {
        var plain = Plain(address);
        return ReplyAddress.Find(plain)?.Id == requestId
            ? string.Create(CultureInfo.InvariantCulture, $"[FOI #{requestId} email]")
            : ofAuthority.Contains(plain) ? authorityLabel : plain == contact ? "[site contact email]" : Anyone;
    }

    private static string Plain(string address) => VisibleText.Of(address).Text.Trim().ToLowerInvariant()
        .Replace("%40", "@", StringComparison.Ordinal).Replace("&#64;", "@", StringComparison.Ordinal)
        .Replace('\uFF20', '@').Replace('\uFE6B', '@');

    [GeneratedRegex("request-(?:bounce-)?[0-9]{1,19}-[0-9a-flo]{8}(?![0-9a-z])@?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stump();
}
