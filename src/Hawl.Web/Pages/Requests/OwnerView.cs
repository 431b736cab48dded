using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

public sealed record OwnerView(ShownRequest Request, DateOnly Today);
