using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Tells mail written by machines from mail written by people. The safe mistake is to take a machine for a person: mail from a
/// person is read, mail from a machine may not be. So words count only where they leave no doubt.</summary>
/// <remarks>The first rule that finds evidence decides: feedback reports (RFC 5965), delivery reports (RFC 3464), disposition
/// notifications (RFC 8098), failure notices without a report, header fields of machines (RFC 3834 §5), then the words of subject and
/// body, unless <c>Auto-Submitted: no</c> says that a person wrote. Attached and quoted messages are no evidence. Nothing is thrown, and
/// time grows with the length of the message.</remarks>
/// <example><code>
/// var automatic = AutomaticMail.Judge(MessageReader.Read(bytes));
/// if (automatic is { Class: AutomaticClass.Bounce, Permanent: not false }) { … }
/// </code></example>
public static class AutomaticMail
{
    private static readonly Func<Message, Lazy<NoticeText>, Automatic?>[] Reports =
    [
        (message, _) => FeedbackReport.Judge(message),
        DeliveryStatus.Judge,
        (message, _) => DispositionNotification.Judge(message),
        FailureNotice.Judge,
    ];

    private static readonly Func<Message, Lazy<OwnWords>, Automatic?>[] RulesOfWords =
        [SubjectWords.Judge, AcknowledgementWords.Judge, AbsenceWords.Judge];

    /// <summary>Judges one message.</summary>
    /// <param name="message">The message as read; hostile ones too.</param>
    /// <returns>What was found and why; the class <see cref="AutomaticClass.None"/> where nothing says that a machine wrote it.</returns>
    public static Automatic Judge(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var words = new Lazy<OwnWords>(() => OwnWords.Of(message));
        var notice = new Lazy<NoticeText>(() => NoticeText.Of(message));
        var said = MachineHeaders.AutoSubmitted(message);
        var found = Reports.Select(rule => rule(message, notice)).FirstOrDefault(judgement => judgement is not null)
            ?? MachineHeaders.Judge(message, words)
            ?? RulesOfWords.Where(_ => said != "no").Select(rule => rule(message, words)).FirstOrDefault(j => j is not null)
            ?? Automatic.Of(AutomaticClass.None, "Nothing in the message says that a machine wrote it.");
        return found with { AutoSubmitted = said };
    }
}
