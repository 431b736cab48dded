using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>The parts a message has itself, those of attached messages left out: a forwarded report says nothing about who forwards
/// it.</summary>
internal static class OwnParts
{
    public static IEnumerable<Part> Of(Message message)
    {
        var open = new Stack<Part>([message.Root]);
        while (open.TryPop(out var part))
        {
            yield return part;
            for (var i = part.AttachedMessage is null ? part.Children.Count - 1 : -1; i >= 0; i--)
            {
                open.Push(part.Children[i]);
            }
        }
    }

    /// <summary>The part that holds the fields of a report (RFC 6522 §3), and whether the message calls itself such a report. Outside a
    /// report a part counts only when a mail system sends it or when it is no file, since people forward reports as files.</summary>
    public static (bool IsReport, Part? Fields) Report(Message message, string kind, params ReadOnlySpan<string> contentTypes)
    {
        Part? fields = null;
        var isReport = false;
        var isMailSystems = message.From.Any(MailSystem.Is);
        foreach (var part in Of(message))
        {
            isReport |= part.ContentType == "multipart/report"
                && string.Equals(part.Parameters.GetValueOrDefault("report-type")?.Trim(), kind, StringComparison.OrdinalIgnoreCase);
            fields ??= contentTypes.Contains(part.ContentType) && (isReport || isMailSystems || !part.IsAttachment) ? part : null;
        }

        return (isReport, fields);
    }
}
