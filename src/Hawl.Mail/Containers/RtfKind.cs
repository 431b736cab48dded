namespace Hawl.Mail.Containers;

/// <summary>What a piece of RTF is.</summary>
internal enum RtfKind
{
    Open,
    Close,
    Control,
    Byte,
    Star,
}
