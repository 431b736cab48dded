namespace Hawl.Web.Hosting;

// What a public page is made from.
public enum PageSource
{
    // The program and its settings alone.
    Site,
    Help,
    Request,
    Batch,
    Authority,
    User,

    // All requests and authorities there are.
    Lists,

    // A law's file, and how often its provisions are named in replies.
    Law,
}
