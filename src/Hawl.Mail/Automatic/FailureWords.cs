namespace Hawl.Mail.Automatic;

/// <summary>The words of mail systems about failure and delay, in lower case. Subjects begin with them; texts hold them.</summary>
internal static class FailureWords
{
    private static readonly string[] Subjects =
    [
        "undelivered mail returned to sender", "mail delivery failed", "failure notice", "returned mail",
        "delivery status notification (failure)", "delivery failure", "delivery failed", "delivery has failed", "undeliverable",
        "undelivered", "mail delivery failure", "mail system error", "message could not be delivered", "mail could not be delivered",
        "non delivery", "non-delivery", "nondeliverable", "delivery notification: delivery has failed", "message undeliverable",
        "mail undeliverable", "email undeliverable", "failed delivery", "failed mail", "mail failure", "failure delivery", "bounced mail",
        "delivery error", "unable to deliver", "couldn't deliver", "could not deliver", "not delivered", "message not delivered",
        "rejected:", "mail delivery problem", "your message couldn't be delivered",
        "ni ellir danfon", "ni ellid danfon", "methwyd danfon", "heb ei ddanfon", "heb ei ddosbarthu", "unzustellbar",
        "zustellung fehlgeschlagen", "onbestelbaar", "non remis", "échec de la remise", "non recapitabile", "no se puede entregar",
        "no entregado", "não é possível entregar", "não entregue", "niedostarczalne", "kan inte levereras", "kan ikke leveres",
        "olevererbart",
    ];

    private static readonly string[] Texts =
    [
        "hi. this is the", "this message was created automatically by mail delivery software", "could not be delivered to one or more",
        "your message could not be delivered", "your message wasn't delivered", "your message couldn't be delivered",
        "delivery has failed to these recipients", "delivery to the following recipient", "delivery to these recipients",
        "the following address(es) failed", "did not reach some or all of the intended recipients",
        "the following addresses had permanent fatal errors", "the following addresses had permanent delivery errors",
        "i'm sorry to have to inform you that your message could not", "wasn't able to deliver your message",
        "was unable to deliver your message", "unable to deliver this message to the following address", "this is a permanent error",
        "i've given up. sorry it didn't work out", "mailbox unavailable", "user unknown", "recipient address rejected",
        "address not found", "unable to deliver message to the following", "error was encountered while attempting to deliver",
        "error has occurred while attempting to deliver", "error delivering your mail", "addresses had delivery problems",
        "incorrectly constructed", "was undeliverable", "cannot be delivered", "could not be delivered", "wasn't delivered to",
        "was not delivered to", "was not delivered because", "were not delivered", "failed to deliver to", "unable to deliver your message",
        "has not been delivered", "delivery failed", "was automatically rejected", "ne peut pas être remis", "n'a pas pu être remis",
        "konnte nicht zugestellt werden", "no se ha podido entregar", "non è stato possibile recapitare", "kon niet worden bezorgd",
        "não pôde ser entregue", "nie mogła zostać dostarczona", "kunne ikke leveres", "kunde inte levereras", "ni ellid ei ddanfon",
        "ni ellid danfon",
    ];

    private static readonly string[] DelaySubjects =
    [
        "delivery status notification (delay)", "delayed mail", "delivery delayed", "delayed:", "warning: could not send message",
        "warning: message delayed", "mail delivery delayed", "message delayed", "mail delivery deferred", "danfon wedi'i oedi",
        "wedi'i oedi", "zustellung verzögert", "verzögert:", "remise retardée", "retardé",
    ];

    private static readonly string[] DelayTexts =
    [
        "this is a warning message only", "you do not need to resend your message",
        "has not been delivered to one or more of its recipients after more than", "delivery to the following recipient has been delayed",
        "delivery to the following recipients has been delayed", "it will be retried until", "gmail will retry",
        "delivery attempts will continue", "message still undelivered after", "has not yet been delivered", "could not be delivered yet",
        "will keep trying",
    ];

    private static readonly string[] SuccessSubjects =
        ["delivery status notification (success)", "successful mail delivery report", "delivered:", "relayed:", "danfonwyd:"];

    public static string? Subject(string plain) => Begins(plain, Subjects);

    public static string? DelaySubject(string plain) =>
        Begins(plain, DelaySubjects)
        ?? (plain.StartsWith("warning: message ", StringComparison.Ordinal) && plain.Contains(" delayed ", StringComparison.Ordinal)
            ? plain
            : null);

    public static string? SuccessSubject(string plain) => Begins(plain, SuccessSubjects);

    public static string? Text(string plain) => Holds(plain, Texts);

    public static string? DelayText(string plain) => Holds(plain, DelayTexts);

    private static string? Begins(string plain, string[] phrases) =>
        Array.Find(phrases, p => plain.StartsWith(p, StringComparison.Ordinal));

    private static string? Holds(string plain, string[] phrases) => Array.Find(phrases, p => plain.Contains(p, StringComparison.Ordinal));
}
