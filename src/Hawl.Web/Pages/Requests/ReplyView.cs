using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

public sealed record ReplyView(ShownRequest Request, ShownMessage.Incoming Message);
