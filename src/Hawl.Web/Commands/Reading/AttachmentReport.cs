namespace Hawl.Web.Commands.Reading;

public sealed record AttachmentReport(
    string Part, string? Filename, string ContentType, long Size, string Sha256, string? SavedAs, bool Inline, string? NestedIn);
