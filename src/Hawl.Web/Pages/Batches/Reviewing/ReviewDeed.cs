namespace Hawl.Web.Pages.Batches.Reviewing;

// What a button of the page asks for: to accept what is sure of a question or of a request or
// what is open of a request, or to take back what was accepted at once.
public sealed class ReviewDeed
{
    public string? Act { get; set; }

    public string? Question { get; set; }

    public long? Request { get; set; }

    public long? At { get; set; }
}
