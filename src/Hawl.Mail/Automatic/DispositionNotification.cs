using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Receipts for reading or deleting a letter (RFC 8098).</summary>
internal static class DispositionNotification
{
    public static Automatic? Judge(Message message)
    {
        var (isReport, part) = OwnParts.Report(
            message, "disposition-notification", "message/disposition-notification", "message/global-disposition-notification");
        if (!isReport && part is null)
        {
            return null;
        }

        var disposition = part is null ? null : ReportFields.Read(part.Text()).Find(g => g.ContainsKey("Disposition"))?["Disposition"];
        var done = disposition?[(disposition.LastIndexOf(';') + 1)..].Trim();
        return Automatic.Of(
            AutomaticClass.AutoReply,
            string.IsNullOrEmpty(done)
                ? "The message is a receipt for reading."
                : $"The message is a receipt saying that the letter was {Evidence.Quote(done)}.");
    }
}
