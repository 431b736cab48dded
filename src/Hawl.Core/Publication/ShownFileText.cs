using Hawl.Core.Correspondence;
using Hawl.Core.Documents;

namespace Hawl.Core.Publication;

// One leaf of the text of a file as a page shows it, or why there is none. Hidden: what moderators are told of, and nobody else.
public sealed record ShownFileText(IReadOnlyList<ShownFileText.Section> Sections)
{
    // Which leaf it is, from 1.
    public required int Leaf { get; init; }

    // Whether the words that prove an answer are marked in it.
    public bool IsMarked { get; init; }

    public DocumentFault? Fault { get; init; }

    public DocumentHidden? Hidden { get; init; }

    // The next leaf; null: this is the last.
    public int? Next { get; init; }

    // Whether this leaf is the last and the file goes on all the same.
    public bool IsCut { get; init; }

    // A page, a sheet, or the whole of a letter; or as much of it as is on this leaf.
    public sealed record Section(int? Page, string? Sheet, IReadOnlyList<StoredPassage> Passages);
}
