namespace Hawl.Web.Demo;

// A batch of World/batch-drafts.json: in preparation for the first so many authorities with a tag; or waiting for permission, with
// the words it was asked for with; or sent, and paused so many seconds later.
public sealed record DemoBatchDraft(string Tag, int Authorities, string By, string Title, string Letter, string Written)
{
    public string Language { get; init; } = "en";

    public string? Asking { get; init; }

    public int? PausedAfter { get; init; }
}
