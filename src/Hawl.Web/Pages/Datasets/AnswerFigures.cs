using Hawl.Core;
using Hawl.Core.Datasets;
using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Datasets;

// How a question was answered: each kind of answer with how many gave it, out of all that were asked.
public sealed record AnswerFigures(ShownBatch.Question Question, IReadOnlyList<AnswerFigures.Bar> Bars, int All)
{
    private const int Longest = 400;

    public static AnswerFigures Of(ShownBatch.Question question, IReadOnlyList<AnswerTally> tallies, int all, DatasetWords words)
    {
        var most = Math.Max(1, tallies.Select(t => t.Count).DefaultIfEmpty().Max());
        return new AnswerFigures(
            question,
            [.. tallies.OrderByDescending(t => t.Count).ThenBy(t => t.Type).Select(t => new Bar(
                Words.Of(t.Type), words.Names[Words.Of(t.Type)], t.Count, t.Unsure, Math.Max(1, t.Count * Longest / most)))],
            all);
    }

    // Length: of the drawn bar, in its own units.
    public sealed record Bar(string Word, string Name, int Count, int Unsure, int Length);
}
