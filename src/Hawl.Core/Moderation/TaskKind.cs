namespace Hawl.Core.Moderation;

// What there is to do for those who look after the site.
public enum TaskKind
{
    HeldMail,
    Undelivered,
    Report,
    Unclassified,
    NoAddress,
    BatchAsk,
}
