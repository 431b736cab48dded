using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

// What the writer of a challenge ticked; before anything was, what is likely.
public sealed class ChallengeChoice
{
    // The id of a remedy in the law's file; null where the page's address names it, or there is none.
    public string? Remedy { get; set; }

    public List<string> Ground { get; set; } = [];

    public List<string> Lacks { get; set; } = [];

    public List<string> Late { get; set; } = [];

    // The form was filled in, if with nothing.
    public bool Chosen { get; set; }

    public static ChallengeChoice Likely(Challenge challenge) => new()
    {
        Ground = [.. challenge.Grounds.Where(g => g.IsLikely).Select(g => g.Value)],
        Late = [.. challenge.Missed.Select(m => m.Clock.Id)],
    };
}
