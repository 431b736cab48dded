using Hawl.Core.Requests;

namespace Hawl.Web.Pages.Requests;

// Within a section that has a heading of its own, titles stand a level lower.
public sealed record LinesView(IReadOnlyList<RequestLine> Lines, DateOnly Today, bool InSection = false);
