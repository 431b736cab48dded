using System.Text.RegularExpressions;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>What a mail system itself writes about a failure, up to the copy of the letter that it sends back. What servers said to each
/// other belongs to it, though its lines begin like quotations.</summary>
/// <param name="Lines">The lines as written.</param>
/// <param name="Text">The same in lower case, blanks of one kind.</param>
internal sealed partial record NoticeText(IReadOnlyList<string> Lines, string Text)
{
    private const int MostLines = 400;
    private const int Longest = 20_000;

    public static NoticeText Of(Message message)
    {
        var lines = new List<string>();
        var length = 0;
        foreach (var line in MessageBody.Read(message).Blocks.Select(b => b.Text).TakeWhile(l => !Copy().IsMatch(l)))
        {
            length += line.Length + 1;
            if (lines.Count == MostLines || length > Longest)
            {
                break;
            }

            lines.Add(line);
        }

        return new NoticeText(lines, OwnWords.Plain(string.Join('\n', lines)));
    }

    [GeneratedRegex(
        @"^\s*(?:[-=*_#]{2,}\s*(?:this is a copy|below this line|original message|returned message|enclosed is a copy|undelivered message"
        + @"|unsent message|body of message|the body of the|message header|header of the original|forwarded message|the headers? of)"
        + @"|(?:original message|message headers?|(?:a )?copy of (?:your|the) (?:original )?message|below is a copy) (?:\S+ ){0,5}"
        + @"(?:follows|below|attached)?|\[from here, just a copy|return-path: ?<|received: (?:from|by) |x-originating-ip:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copy();
}
