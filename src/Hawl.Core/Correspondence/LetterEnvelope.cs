namespace Hawl.Core.Correspondence;

public sealed record LetterEnvelope(string MailFrom, string Recipient, string MessageId);
