namespace Hawl.Mail.Containers;

/// <summary>One piece of RTF.</summary>
internal readonly record struct RtfToken(RtfKind Kind, string Word, int? Number, byte Byte);
