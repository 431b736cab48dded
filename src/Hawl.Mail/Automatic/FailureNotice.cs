using System.Text.RegularExpressions;
using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Notices of failure and delay that carry no report: those of Exim, qmail, sendmail, Exchange and others. A subject or text that
/// sounds like one counts only when it comes from a mail system.</summary>
internal static partial class FailureNotice
{
    private const int MostRecipients = 100;

    public static Automatic? Judge(Message message, Lazy<NoticeText> words)
    {
        if (ProviderNotice.Judge(message, words) is { } told)
        {
            return told;
        }

        var field = message.Headers.Find("X-Failed-Recipients") ?? message.Headers.Find("X-MS-Exchange-Message-Is-Ndr");
        if (field is null)
        {
            return !MailSystem.Wrote(message) ? null
                : PassedOn(message) ?? (IsNotice(message, words.Value) ? ByWords(message, words) : null);
        }

        return ByWords(message, words)
            ?? Bounce(message, words.Value, $"The header field {Evidence.Quote(field.Name)} says that the letter was not delivered.");
    }

    /// <summary>Whether a mail system's words are about a letter that failed. People write as postmaster too, and case systems send
    /// decisions with an empty return path.</summary>
    private static bool IsNotice(Message message, NoticeText words)
    {
        var isAnswer = AnswerWords.Answers(words.Text);
        return message.From.Any(MailSystem.Is)
            ? !isAnswer || (IsCertain() && Failed(message, words).Count > 0)
            : !isAnswer && IsCertain() && AbsenceWords.Opening(words.Text) is null;

        bool IsCertain() => FailureWords.Certain(OwnWords.Plain(message.Subject), words.Text) is not null;
    }

    /// <summary>Judges by subject and text alone; null when neither tells.</summary>
    public static Automatic? ByWords(Message message, Lazy<NoticeText> words)
    {
        var subject = OwnWords.Plain(message.Subject);
        if ((FailureWords.DelaySubject(subject) ?? FailureWords.DelayText(words.Value.Text)) is { } delay)
        {
            return Automatic.Of(AutomaticClass.Delay, Why(delay), StatusCode.Find(words.Value.Text));
        }

        if (FailureWords.SuccessSubject(subject) is { } success)
        {
            return Automatic.Of(AutomaticClass.DeliveryReport, Why(success));
        }

        return (FailureWords.Subject(subject) ?? FailureWords.Text(words.Value.Text)) is { } failure
            ? Bounce(message, words.Value, Why(failure))
            : null;
    }

    /// <summary>What another mail system reported, where this one only hands its report on.</summary>
    private static Automatic? PassedOn(Message message) =>
        OwnParts.Of(message).Select(p => p.AttachedMessage).FirstOrDefault(m => m is not null && MailSystem.Wrote(m)) is { } inside
            ? DeliveryStatus.Judge(inside, new Lazy<NoticeText>(() => NoticeText.Of(inside)))
            : null;

    private static string Why(string words) => $"A mail system writes {Evidence.Quote(words)}.";

    private static Automatic Bounce(Message message, NoticeText words, string why)
    {
        var status = StatusCode.Find(words.Text);
        var reasons = Sections(words.Lines).Select(s => FailureReasons.Judge(s, StatusCode.Find(s))).ToList();
        var worst = reasons.Find(r => FailureReasons.IsPermanent(r) == true);
        var reason = worst is not FailureReason.Unknown ? worst : FailureReasons.Judge(words.Text, status);
        return Automatic.Failed(reason, StatusCode.IsPermanent(status) is null ? null : status, Failed(message, words), why);
    }

    /// <summary>What is said of each recipient: the lines from one that begins with an address to the next.</summary>
    private static IEnumerable<string> Sections(IReadOnlyList<string> lines)
    {
        var starts = Enumerable.Range(0, lines.Count).Where(i => LineAddress(lines[i]) is not null).Take(MostRecipients).ToList();
        return starts.Select((s, i) => string.Join('\n', lines.Take((i + 1 < starts.Count ? starts[i + 1] : lines.Count)).Skip(s)));
    }

    /// <summary>The recipients Exim names in a field, else the addresses with which lines of the text begin; those of the message itself,
    /// ours and the mail system's, are not among them.</summary>
    private static List<string> Failed(Message message, NoticeText words)
    {
        var named = message.Headers.All("X-Failed-Recipients").SelectMany(h => MailboxList.Parse(h.Raw)).Select(m => m.Address);
        var own = message.From.Concat(message.To).Select(m => m.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var listed = words.Lines.Select(LineAddress).OfType<string>().Where(a => !own.Contains(a));
        var found = named.Any() ? named : listed.Any() ? listed : Told(words).Where(a => !own.Contains(a));
        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostRecipients)];
    }

    /// <summary>The addresses named in sentences that are not about the sender or about whom to ask.</summary>
    private static IEnumerable<string> Told(NoticeText words) =>
        words.Lines.Where(l => !OthersLine().IsMatch(l)).SelectMany(EmailAddresses.Find).Select(a => a.Address)
            .Where(a => !MailSystem.Is(new Mailbox(null, a)));

    private static string? LineAddress(string line)
    {
        var start = line.AsSpan().TrimStart(" \t<*•'\"-").Length;
        return EmailAddresses.Find(line) is [var first, ..] && first.Start == line.Length - start ? first.Address : null;
    }

    [GeneratedRegex(
        @"^\s*(?:original )?(?:from|sender|reply-to|message-id|received|subject|date|return-path)\b|\b(?:contact|assistance"
        + @"|help ?desk|support"
        + @"|administrator|queries|questions)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OthersLine();
}
