using System.Text;

namespace Hawl.Core.Notifications;

// A notice as plain text, in lines that any mail program shows as they are.
public static class NoticeText
{
    private const int Width = 72;

    public static string Of(NoticeContent content, IReadOnlyList<NoticeItem> choices)
    {
        var text = new StringBuilder();
        foreach (var block in content.Blocks)
        {
            text.Append(Written(block)).Append("\n\n");
        }

        // What a mail program takes for the small print (RFC 3676 §4.3).
        text.Append("-- \n").Append(Wrapped(content.Why, "", ""));
        foreach (var choice in choices)
        {
            text.Append("\n\n").Append(choice.Text).Append(":\n").Append(choice.Url);
        }

        return text.Append('\n').ToString();
    }

    private static string Written(NoticeBlock block) => block switch
    {
        NoticeBlock.Paragraph paragraph => Wrapped(paragraph.Text, "", ""),
        NoticeBlock.Link link => $"{Wrapped(link.Words + ":", "", "")}\n{link.Url}",
        NoticeBlock.Items items => string.Join('\n', items.All.Select(Line)),
        NoticeBlock.Quotation quotation => string.Join('\n', quotation.Text.Split('\n').Select(l => Wrapped(l, "> ", "> "))),
        _ => "",
    };

    private static string Line(NoticeItem item) => Wrapped(item.Text, "- ", "  ") + (item.Url is null ? "" : $"\n  {item.Url}");

    private static string Wrapped(string text, string first, string next)
    {
        var wrapped = new StringBuilder(first);
        var column = first.Length;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var isStart = column == (wrapped.Length == first.Length ? first.Length : next.Length);
            if (!isStart && column + 1 + word.Length > Width)
            {
                wrapped.Append('\n').Append(next);
                (column, isStart) = (next.Length, true);
            }

            wrapped.Append(isStart ? "" : " ").Append(word);
            column += word.Length + (isStart ? 0 : 1);
        }

        return wrapped.ToString();
    }
}
