using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Complaints of recipients and their providers (RFC 5965).</summary>
internal static class FeedbackReport
{
    public static Automatic? Judge(Message message)
    {
        var (isReport, part) = OwnParts.Report(message, "feedback-report", "message/feedback-report");
        if (!isReport && part is null)
        {
            return IsComplaint(message)
                ? Automatic.Of(AutomaticClass.FeedbackReport, "A provider hands on a recipient's complaint.")
                : null;
        }

        var kind = part is null ? null : ReportFields.Read(part.Text()).Find(g => g.ContainsKey("Feedback-Type"))?["Feedback-Type"];
        return Automatic.Of(
            AutomaticClass.FeedbackReport,
            kind is null ? "The message is a feedback report." : $"The message is a feedback report of type {Evidence.Quote(kind)}.");
    }

    /// <summary>One large provider sends complaints as the bare letter under a subject of its own.</summary>
    private static bool IsComplaint(Message message) =>
        message.Subject.StartsWith("complaint about message from ", StringComparison.OrdinalIgnoreCase)
        && OwnParts.Of(message).Any(p => p.AttachedMessage is not null);
}
