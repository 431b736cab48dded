namespace Hawl.Web.Pages.Batches;

// The pages of a batch, in the order of their links.
public enum BatchTab
{
    Replies,
    Table,
    Charts,
    About,
}
