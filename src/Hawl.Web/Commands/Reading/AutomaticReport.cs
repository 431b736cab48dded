using Hawl.Core;
using Hawl.Mail.Automatic;

namespace Hawl.Web.Commands.Reading;

public sealed record AutomaticReport(
    string Class, bool? Permanent, string? Status, IReadOnlyList<string> FailedRecipients, string? AutoSubmitted, string Why)
{
    public static AutomaticReport Of(Automatic judged) =>
        new(Words.Of(judged.Class), judged.Permanent, judged.Status, judged.FailedRecipients, judged.AutoSubmitted, judged.Why);
}
