using System.Text.RegularExpressions;
using Hawl.Mail.Mime;
using Hawl.Mail.Submission;

namespace Hawl.Mail.Automatic;

/// <summary>Which letter a report or bounce is about, and what it says of each recipient (RFC 3464, RFC 6522).</summary>
/// <param name="Letters">Message-IDs the letter may have, without angle brackets, the surest first: what we gave the server to name it by
/// (<c>Original-Envelope-Id</c>), the letter or its header sent back with the report, and what the report says it answers.</param>
/// <param name="Recipients">In the report's order; empty where it has no such fields.</param>
/// <example><code>LetterReport.Read(message).Letters // ["0199…@requests.example"]</code></example>
public sealed partial record LetterReport(IReadOnlyList<string> Letters, IReadOnlyList<ReportedRecipient> Recipients)
{
    private const int MostLetters = 20;
    private const int MostText = 100_000;

    /// <summary>Reads a message; one that is no report has no recipients, and may still name letters.</summary>
    public static LetterReport Read(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (_, part) = OwnParts.Report(message, "delivery-status", "message/delivery-status", "message/global-delivery-status");
        var groups = part is null ? [] : ReportFields.Read(part.Text());
        var reporter = groups.Select(g => Typed(g.GetValueOrDefault("Reporting-MTA"))).FirstOrDefault(n => n is not null);
        var envelope = groups.Select(g => g.GetValueOrDefault("Original-Envelope-Id")).OfType<string>().Select(XText.Read);
        return new LetterReport(
            [
                .. envelope.Concat(Returned(message)).Concat(message.InReplyTo).Concat(message.References.Reverse()).Distinct()
                    .Take(MostLetters),
            ],
            [.. groups.Select(g => Recipient(g, reporter)).OfType<ReportedRecipient>()]);
    }

    private static ReportedRecipient? Recipient(Dictionary<string, string> fields, string? reporter) =>
        RecipientStatus.From(fields) is { } status
            ? new ReportedRecipient(
                status.Address, status.Action, Typed(fields.GetValueOrDefault("Remote-MTA")) ?? reporter,
                Typed(fields.GetValueOrDefault("Diagnostic-Code")))
            : null;

    /// <summary>The letter, or its header, as it came back with the report; some servers put it into the text of the report.</summary>
    private static IEnumerable<string> Returned(Message message) => OwnParts.Of(message).SelectMany(part => part switch
    {
        { AttachedMessage.MessageId: { Length: > 0 } id } => [id],
        { IsText: true, Children.Count: 0 } => InText().Matches(Beginning(part.Text())).Select(m => m.Groups[1].Value),
        _ => Enumerable.Empty<string>(),
    });

    private static string Beginning(string text) => text.Length > MostText ? text[..MostText] : text;

    /// <summary>A value without the type before it (RFC 3464 §2.1.2): <c>dns; mx.example</c>.</summary>
    private static string? Typed(string? value) =>
        value?[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } rest ? rest : null;

    [GeneratedRegex(@"^[> \t]{0,20}Message-ID:\s{0,20}<([^<>\s]{3,250})>", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex InText();
}
