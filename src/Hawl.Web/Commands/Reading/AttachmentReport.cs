using Hawl.Mail.Containers;

namespace Hawl.Web.Commands.Reading;

public sealed record AttachmentReport(
    string Part, string? Filename, string ContentType, long Size, string Sha256, string? SavedAs, bool Inline, string? NestedIn)
{
    // What an archive holds, as far as it is listed.
    public IReadOnlyList<ArchiveMember>? Members { get; init; }

    public int? MembersInAll { get; init; }
}
