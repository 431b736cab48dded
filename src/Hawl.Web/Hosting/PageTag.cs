namespace Hawl.Web.Hosting;

// The tag of the page that is being answered, and whether the answer is kept.
public sealed record PageTag(string Value, bool IsKept);
