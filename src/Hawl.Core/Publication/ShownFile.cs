using Hawl.Core.Correspondence;
using Hawl.Core.Documents;

namespace Hawl.Core.Publication;

// A file of a message. One that is withheld has its number and the public reason, and nothing else.
public sealed record ShownFile(int Number, string Name, string ContentType, long Size, bool IsInline)
{
    // What it says it holds, where it is an archive; names without addresses.
    public StoredArchive? Archive { get; init; }

    public bool IsReadAsText => !IsWithheld && DocumentKinds.Of(Name, ContentType) is not null;

    public bool IsWithheld { get; init; }

    public string? Reason { get; init; }

    public static ShownFile Withheld(int number, string? reason) => new(number, "", "", 0, false) { IsWithheld = true, Reason = reason };
}
