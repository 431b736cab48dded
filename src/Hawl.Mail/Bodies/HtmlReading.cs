using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>The HTML of a part, read once: it is asked whether it says anything, shown, and compared with the other forms of the
/// body.</summary>
internal sealed class HtmlReading
{
    private HtmlReading(BlockList blocks, HtmlBody? body) => (Blocks, Body) = (blocks, body);

    /// <summary>Its blocks, as if nothing stood before them.</summary>
    public BlockList Blocks { get; }

    /// <summary>What was learnt of it; null where it is built so that it cannot be parsed safely.</summary>
    public HtmlBody? Body { get; }

    public static HtmlReading Of(Part part)
    {
        var blocks = new BlockList();
        var html = part.Text();
        return new HtmlReading(blocks, HtmlGuard.IsSafe(html) ? HtmlBody.Read(html, blocks) : null);
    }
}
