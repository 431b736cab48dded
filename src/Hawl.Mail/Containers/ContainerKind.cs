namespace Hawl.Mail.Containers;

/// <summary>What a part's content holds.</summary>
internal enum ContainerKind
{
    None,
    Message,
    Outlook,
    Tnef,
    Coded,
    Signed,
}
