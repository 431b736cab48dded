using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Delivery status notifications (RFC 3464; RFC 6533 for addresses beyond ASCII).</summary>
internal static class DeliveryStatus
{
    public static Automatic? Judge(Message message, Lazy<NoticeText> words)
    {
        var (isReport, part) = OwnParts.Report(message, "delivery-status", "message/delivery-status", "message/global-delivery-status");
        var recipients = part is null ? [] : ReportFields.Read(part.Text()).Select(RecipientStatus.From).OfType<RecipientStatus>().ToList();
        if (recipients.Count > 0)
        {
            return Bounce([.. recipients.Where(r => r.Is("failed"))], words)
                ?? Other(AutomaticClass.Delay, recipients.Find(r => r.Is("delayed")))
                ?? Other(AutomaticClass.DeliveryReport, recipients.Find(r => r.Is("delivered", "relayed", "expanded")))
                ?? Unreadable(message, words);
        }

        return isReport || part is not null ? Unreadable(message, words) : null;
    }

    private static Automatic? Bounce(List<RecipientStatus> failed, Lazy<NoticeText> words)
    {
        if (failed.Count == 0)
        {
            return null;
        }

        // Where the fields tell no reason, the words above them may.
        var isUnsaid = !failed.Exists(r => r.Reason is not FailureReason.Unknown)
            || (failed is [{ Reason: FailureReason.NoSuchAddress }] && FailureReasons.CameAfterContent(words.Value.Text));
        var judged = isUnsaid ? [.. failed.Select(r => r with { Reason = FailureReasons.Judge(words.Value.Text, r.Status) })] : failed;
        var worst = judged.Find(r => FailureReasons.IsPermanent(r.Reason) == true)
            ?? judged.Find(r => r.Reason is not FailureReason.Unknown) ?? judged[0];
        var addresses = failed.Select(r => r.Address).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return Automatic.Failed(worst.Reason, worst.Status, addresses, Why(worst));
    }

    private static Automatic? Other(AutomaticClass kind, RecipientStatus? recipient) =>
        recipient is null ? null : Automatic.Of(kind, Why(recipient), recipient.Status);

    private static string Why(RecipientStatus r) =>
        $"The delivery report says {Evidence.Quote(r.Action)} of {(r.Address is null ? "a recipient" : Evidence.Short(r.Address))}"
        + (r.Status is null ? "." : $", status {r.Status}.");

    /// <summary>A report that tells no outcome is one of failure, unless its words say otherwise: a failure overlooked would leave a
    /// letter undelivered without anybody knowing.</summary>
    private static Automatic Unreadable(Message message, Lazy<NoticeText> words) =>
        FailureNotice.ByWords(message, words)
        ?? Automatic.Of(AutomaticClass.Bounce, "The message is a delivery report, and no outcome can be read from it.");
}
