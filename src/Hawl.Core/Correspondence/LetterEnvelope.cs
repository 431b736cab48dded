namespace Hawl.Core.Correspondence;

// IsNotice: not a letter to an authority but our own mail to a person.
public sealed record LetterEnvelope(string MailFrom, string Recipient, string MessageId, bool IsNotice = false);
