using System.Net;

namespace Hawl.Mail.Smtp;

/// <summary>What is known when a client names a recipient.</summary>
/// <param name="Address">The recipient, without angle brackets and source route; may be <c>postmaster</c> without a domain (RFC 5321
/// §4.5.1).</param>
/// <param name="MailFrom">The return path; empty for the null sender.</param>
/// <param name="Peer">Where the client is; null when it is not on a network.</param>
public sealed record RecipientQuestion(string Address, string MailFrom, IPEndPoint? Peer);
