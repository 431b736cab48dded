using System.Text;
using Hawl.Mail.Quotation;

namespace Hawl.Web.Commands.Reading;

// The words of passages: a line a block, and a white line where one stood.
public static class PassageText
{
    public static string Of(IEnumerable<Passage> passages)
    {
        var text = new StringBuilder();
        foreach (var block in passages.SelectMany(p => p.Blocks))
        {
            text.Append(text.Length == 0 ? "" : block.AfterBlank ? "\n\n" : "\n").Append(block.Text);
        }

        return text.ToString();
    }
}
