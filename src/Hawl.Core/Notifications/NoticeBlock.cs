namespace Hawl.Core.Notifications;

// A piece of what a mail to a person says, whatever shape it is written in.
public abstract record NoticeBlock
{
    private NoticeBlock()
    {
    }

    public sealed record Paragraph(string Text) : NoticeBlock;

    // What the person is asked to do: a button, or its address on a line of its own.
    public sealed record Link(string Words, string Url) : NoticeBlock;

    public sealed record Items(IReadOnlyList<NoticeItem> All) : NoticeBlock;

    // The first lines of somebody's letter.
    public sealed record Quotation(string Text) : NoticeBlock;
}
