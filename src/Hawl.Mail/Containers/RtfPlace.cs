namespace Hawl.Mail.Containers;

/// <summary>Where in RTF text stands.</summary>
internal enum RtfPlace
{
    Body,
    Fonts,
    Colours,
    HtmlTag,
    Unread,
}
