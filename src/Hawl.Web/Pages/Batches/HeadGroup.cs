using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Batches;

// Questions beside each other that have the words above them in the letter in common: those stand over them once. One without such
// words is a group of its own.
public sealed record HeadGroup(string? Stem, IReadOnlyList<ShownBatch.Question> Questions)
{
    public static IReadOnlyList<HeadGroup> Of(IReadOnlyList<ShownBatch.Question> questions)
    {
        var groups = new List<HeadGroup>();
        foreach (var question in questions)
        {
            if (question.Stem is not null && groups is [.., var last] && last.Stem == question.Stem)
            {
                groups[^1] = last with { Questions = [.. last.Questions, question] };
            }
            else
            {
                groups.Add(new HeadGroup(question.Stem, [question]));
            }
        }

        return groups;
    }
}
