using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

public sealed record LetterView(ShownRequest Request, ShownMessage.Outgoing Letter);
