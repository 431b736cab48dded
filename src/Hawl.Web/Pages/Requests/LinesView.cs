using Hawl.Core.Requests;

namespace Hawl.Web.Pages.Requests;

public sealed record LinesView(IReadOnlyList<RequestLine> Lines, DateOnly Today);
