using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Batches;

// The questions of a letter with what one authority answered to each, and where the words are that say so.
public sealed record AnswersView(
    IReadOnlyList<ShownBatch.Question> Questions, IReadOnlyDictionary<string, TableCell> Cells, Func<string, string> Address)
{
    // The question the page is about.
    public string? Here { get; init; }

    // Of the questions, where it is not the page's.
    public string? Language { get; init; }
}
