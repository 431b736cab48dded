namespace Hawl.Mail.Pop3;

/// <summary>A message in a mailbox.</summary>
/// <param name="Number">Its number within this session (RFC 1939 §5).</param>
/// <param name="Uid">What the server knows it by in every session (RFC 1939 §7, UIDL).</param>
/// <param name="Size">Its size in bytes as the server says.</param>
public sealed record Pop3Message(int Number, string Uid, long Size);
