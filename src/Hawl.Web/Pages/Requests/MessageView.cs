using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

public sealed record MessageView(ShownRequest Request, ShownMessage Message);
