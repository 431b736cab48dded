using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

public sealed record ReplyView(ShownRequest Request, ShownMessage.Incoming Message)
{
    private const char Lost = '\uFFFD';

    // What the sender's program broke stays broken, but nobody should wonder who broke it.
    public bool HasLostCharacters => Message.Passages.SelectMany(p => p.Blocks)
        .SelectMany(b => (b.Runs ?? []).Concat((b.Cells ?? []).SelectMany(c => c.Runs)))
        .Any(r => r.Text.Contains(Lost, StringComparison.Ordinal));
}
