using Hawl.Core.Batches;

namespace Hawl.Web.Pages.Batches;

// The head of every page about a batch in preparation: its title, and its three steps with the present one marked.
public sealed record DraftHead(BatchDraftQuery.Found Found, string Step)
{
    public const string Authorities = "authorities";
    public const string Letter = "letter";
    public const string Check = "check";
}
