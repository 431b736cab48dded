using System.Text.RegularExpressions;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Mail.Addresses;

namespace Hawl.Core.Moderation;

// What a mail says of where it belongs: addresses of requests, letters it answers, a title and a sender's domain.
internal sealed partial record HeldMailSigns(
    IReadOnlyList<ReplyAddress> Addresses, IReadOnlyList<ReplyAddress> Quoted, IReadOnlyList<string> Answers, string TitleSlug,
    string? From)
{
    private const int Most = 20;
    private const int MostReferences = 3;

    // The one address that the mail was really sent to: what a header names, its sender may have made up by the dozen.
    public ReplyAddress? SentTo { get; private init; }

    // Numbers the authority may know the request by, such as FOI2026/105.
    public IReadOnlyList<string> References { get; private init; } = [];

    public string? Domain => From?[(From.LastIndexOf('@') + 1)..];

    public static HeldMailSigns Of(string recipient, ReadMail mail)
    {
        var headers = mail.Message.Headers.Where(h => AddressPattern().IsMatch(h.Name)).SelectMany(h => ReplyAddress.FindIn(h.Value));
        var written = ReplyAddress.Find(recipient);
        var from = mail.Message.From is [var sender, ..] ? sender.Address : null;
        return new HeldMailSigns(
            [.. headers.Prepend(written).OfType<ReplyAddress>().Distinct().Take(Most)],
            [.. ReplyAddress.FindIn(mail.Body.Text).Take(Most)],
            [.. mail.Message.InReplyTo.Concat(mail.Message.References.Reverse()).Distinct().Take(Most)],
            Slugs.Of(TitleOf(mail.Message.Subject), ""),
            from?.ToLowerInvariant())
        {
            SentTo = written,
            References =
            [
                .. ReferencePattern().Matches(mail.Message.Subject).Select(m => m.Value).Where(r => !DatePattern().IsMatch(r)).Distinct()
                    .Take(MostReferences),
            ],
        };
    }

    // How many of the eight check characters differ.
    public static int Distance(string hash, string other) =>
        hash.Length != other.Length ? int.MaxValue : hash.Zip(other).Count(pair => pair.First != pair.Second);

    // "RE: Freedom of Information request - Grit" is about "Grit".
    private static string TitleOf(string subject)
    {
        var rest = ReplyMarks().Replace(subject, "");
        foreach (var language in LetterWords.Languages)
        {
            var usual = LetterWords.In(language).Subject.Split("{title}")[0];
            if (rest.StartsWith(usual, StringComparison.OrdinalIgnoreCase))
            {
                return rest[usual.Length..];
            }
        }

        return rest;
    }

    [GeneratedRegex(@"(?<![\w./-])(?=[\w./-]*\d{3})(?:[A-Z]{1,8}[./-]?)?\d[\w./-]{2,30}(?<![./-])", RegexOptions.IgnoreCase)]
    private static partial Regex ReferencePattern();

    // A year or a day, which many subjects name.
    [GeneratedRegex(@"^(?:\d{3}|(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d\d[./-]\d\d)$")]
    private static partial Regex DatePattern();

    [GeneratedRegex("^(?:To|Cc|Bcc|Delivered-To|X-Original-To|Envelope-To|Received|Resent-To)$", RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^(?:\s*(?:re|fwd?|aw|ateb|external|automatic reply|\[[^\]]{1,20}\])\s*:?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex ReplyMarks();
}
