using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Failures that a sending service tells as JSON inside an ordinary mail.</summary>
internal static partial class ProviderNotice
{
    public static Automatic? Judge(Message message, Lazy<NoticeText> words)
    {
        var isServices = message.From.Any(m => m.Domain is "sns.amazonaws.com" or "amazonses.com");
        if (!isServices || Kind().Match(words.Value.Text) is not { Success: true } kind)
        {
            return null;
        }

        var text = words.Value.Text;
        var why = $"A sending service tells of a {kind.Groups["kind"].Value}.";
        if (kind.Groups["kind"].Value != "bounce")
        {
            return Automatic.Of(
                kind.Groups["kind"].Value == "complaint" ? AutomaticClass.FeedbackReport : AutomaticClass.DeliveryReport, why);
        }

        var status = StatusCode.Find(Status().Match(text).Groups["code"].Value);
        return Automatic.Failed(
            FailureReasons.Judge(Diagnostic().Match(text).Groups["words"].Value, status), status,
            [.. Recipient().Matches(text).Select(m => m.Groups["address"].Value).Distinct().Take(100)], why);
    }

    [GeneratedRegex(@"""notificationtype"" ?: ?""(?<kind>bounce|complaint|delivery)""", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"""status"" ?: ?""(?<code>[0-9.]{5,12})""", RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(@"""diagnosticcode"" ?: ?""(?<words>[^""]{1,2000})""", RegexOptions.CultureInvariant)]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"""emailaddress"" ?: ?""(?<address>[^""@\s]{1,200}@[^""@\s]{1,200})""", RegexOptions.CultureInvariant)]
    private static partial Regex Recipient();
}
