namespace Hawl.Mail.Automatic;

/// <summary>The words of mail systems about failure and delay, in lower case. Subjects begin with them; texts hold them.</summary>
internal static class FailureWords
{
    /// <summary>What nobody writes at the beginning of a letter's subject.</summary>
    private static readonly string[] Subjects =
    [
        "undelivered mail returned to sender", "mail delivery failed", "failure notice", "returned mail",
        "delivery status notification (failure)", "delivery status notification: error", "delivery failure", "delivery failed",
        "delivery has failed", "undeliverable", "undelivered", "mail delivery failure", "mail system error", "permanent delivery failure",
        "message could not be delivered", "mail could not be delivered", "non delivery", "non-delivery", "nondeliverable",
        "delivery notification: delivery has failed", "message undeliverable", "mail undeliverable", "email undeliverable",
        "failed delivery", "failed mail", "mail failure", "failure delivery", "bounced mail", "delivery error", "unable to deliver",
        "couldn't deliver", "could not deliver", "not delivered", "message not delivered", "message rejected", "message blocked",
        "rejected:",
        "message status - undeliverable", "mail delivery problem", "mail delivery error", "error sending mail", "delivery problem",
        "your message couldn't be delivered", "your message could not be delivered", "warning: e-mail viruses detected",
        "problem delivering mail", "message delivery failure", "email delivery failure", "e-mail delivery failure",
        "ni ellir danfon", "ni ellid danfon", "methwyd danfon", "heb ei ddanfon", "heb ei ddosbarthu", "unzustellbar",
        "zustellung fehlgeschlagen", "nicht zugestellt", "zustellfehler", "onbestelbaar", "niet bezorgd", "non remis",
        "échec de la remise", "non distribué", "non recapitabile", "mancato recapito", "no se puede entregar", "no entregado",
        "no se pudo entregar", "não é possível entregar", "não entregue", "niedostarczalne", "nie dostarczono", "kan inte levereras",
        "kunde inte levereras", "kan ikke leveres", "ikke leveret", "ikke levert", "olevererbart", "ei toimitettavissa",
        "viestiä ei voitu toimittaa", "nedoručitelné", "nedoručiteľné", "kézbesíthetetlen", "nelivrabil", "недоставимо",
        "недоставленное", "не доставлено", "недоставлено", "μη παραδοτέο", "teslim edilemedi", "teslim edilemiyor", "nedostavljivo",
        "neisporučivo", "nepristatoma", "nepiegādājams", "edastamatu", "unzustellbare",
    ];

    /// <summary>Sentences about one letter, as only mail systems write them.</summary>
    private static readonly string[] Sentences =
    [
        "hi. this is the", "this message was created automatically by mail delivery software", "could not be delivered to one or more",
        "your message could not be delivered", "your message wasn't delivered", "your message couldn't be delivered",
        "couldn't be delivered", "delivery has failed to these recipients", "delivery to the following recipient",
        "delivery to these recipients", "the following address(es) failed", "did not reach some or all of the intended recipients",
        "did not reach the following recipient", "the following recipient(s) could not be reached",
        "the following addresses had permanent fatal errors", "the following addresses had permanent delivery errors",
        "had permanent fatal delivery errors", "the following undeliverable recipient", "undeliverable to the following",
        "i'm sorry to have to inform you that your message could not", "wasn't able to deliver your message",
        "was unable to deliver your message", "unable to deliver this message to the following address",
        "unable to deliver message to the following", "this is a permanent error", "i've given up. sorry it didn't work out",
        "error was encountered while attempting to deliver", "error has occurred while attempting to deliver",
        "error delivering your mail", "addresses had delivery problems", "was not delivered to", "wasn't delivered to",
        "was not delivered because", "unable to deliver your message", "was automatically rejected", "will not have been delivered",
        "your message was rejected", "and was not delivered", "and has not been delivered", "message has been blocked",
        "ne peut pas être remis",
        "n'a pas pu être remis", "n'a pas été remis", "échec de la remise", "konnte nicht zugestellt werden",
        "konnte nicht an alle empfänger", "fehler bei der nachrichtenzustellung", "no se ha podido entregar",
        "no se pudo entregar", "non è stato possibile recapitare", "impossibile recapitare", "kon niet worden bezorgd",
        "bezorgen van het bericht", "não pôde ser entregue", "falha na entrega", "nie mogła zostać dostarczona",
        "dostarczenie do następujących", "kunne ikke leveres", "kunde inte levereras", "gick inte att leverera", "levering mislykkedes",
        "leveringen til disse", "ni ellid ei ddanfon", "ni ellid danfon", "mae'r danfon at",
        "doručení následujícím", "kézbesítés sikertelen",
        "toimitus seuraaville",
    ];

    /// <summary>What servers say to each other, and people repeat when they write about it.</summary>
    private static readonly string[] Servers =
    [
        "mailbox unavailable", "user unknown", "unknown user", "no such user", "recipient address rejected", "address not found",
        "incorrectly constructed", "was undeliverable", "cannot be delivered", "were not delivered", "failed to deliver to",
        "has not been delivered", "delivery failed", "was not delivered", "not be delivered",
    ];

    private static readonly string[] DelaySubjects =
    [
        "delivery status notification (delay)", "delayed mail", "delivery delayed", "delayed:", "warning: could not send message",
        "warning: message delayed", "mail delivery delayed", "message delayed", "mail delivery deferred", "temporary delivery failure",
        "delivery notification: delivery has been delayed", "delayed delivery", "danfon wedi'i oedi", "wedi'i oedi",
        "zustellung verzögert", "verzögert:", "remise retardée", "remise différée", "retardé", "entrega retrasada", "retrasado:",
        "entrega atrasada", "consegna ritardata", "ritardo", "bezorging vertraagd", "vertraagd", "försenad", "forsinket",
        "levering forsinket", "opóźnione", "zpožděn", "késlelte", "viivästyn", "toimitus viivästy",
    ];

    private static readonly string[] DelayTexts =
    [
        "this is a warning message only", "this is a warning only", "you do not need to resend your message",
        "do not need to resend", "has not been delivered to one or more of its recipients after more than",
        "delivery to the following recipient has been delayed", "delivery to the following recipients has been delayed",
        "delivery is delayed to these recipients", "it will be retried until", "gmail will retry", "will be retried for",
        "delivery attempts will continue", "delivery will continue to be attempted", "message still undelivered after",
        "has not yet been delivered", "hasn't been delivered yet", "could not be delivered yet", "will keep trying",
        "will continue to try", "continue trying to deliver",
    ];

    private static readonly string[] SuccessSubjects =
        ["delivery status notification (success)", "successful mail delivery report", "delivered:", "relayed:", "danfonwyd:"];

    private static readonly string[] EverySubject = [.. Subjects, .. DelaySubjects, .. SuccessSubjects];

    public static string? Subject(string plain) => Begins(plain, Subjects);

    public static string? DelaySubject(string plain) =>
        Begins(plain, DelaySubjects)
        ?? (plain.StartsWith("warning: message ", StringComparison.Ordinal) && plain.Contains(" delayed ", StringComparison.Ordinal)
            ? plain
            : null);

    public static string? SuccessSubject(string plain) => Begins(plain, SuccessSubjects);

    public static string? Text(string plain) => Sentence(plain) ?? Holds(plain, Servers);

    /// <summary>What a notice says, where nothing but the way it was sent tells that a mail system wrote: a subject that holds the phrase
    /// alone or before a mark, or a sentence that servers do not share with people.</summary>
    public static string? Certain(string subject, string text) =>
        Array.Find(EverySubject, p => Opens(subject, p)) ?? Sentence(text) ?? DelayText(text);

    public static string? DelayText(string plain) => Holds(plain, DelayTexts);

    private static string? Sentence(string plain) => Holds(plain, Sentences);

    private static bool Opens(string subject, string phrase) =>
        subject.StartsWith(phrase, StringComparison.Ordinal)
        && subject.AsSpan(phrase.Length).TrimStart() is var rest
        && (rest.IsEmpty || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(rest[0]));

    private static string? Begins(string plain, string[] phrases) =>
        Array.Find(phrases, p => plain.StartsWith(p, StringComparison.Ordinal));

    private static string? Holds(string plain, string[] phrases) => Array.Find(phrases, p => plain.Contains(p, StringComparison.Ordinal));
}
