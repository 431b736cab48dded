using System.Text;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Replies;

public class SentLetterTests
{
    private const string Asked = "Please send me the report on the north pier, and what it cost.";

    private const string Below = "The authority's answers to requests for information are published on our page.";

    private const string Reply =
        "Requests for information are answered within 20 working days by the office that holds what was asked for.";

    // Words that the site puts below every letter are not asked about.
    [Fact]
    public void Reply_InTheWordsBelowTheLetterAlone_DecidesNothing()
    {
        var letter = SentLetter.Of($"{Asked}\n\n{Below}", RegimeLibrary.BuiltIn.Find("uk-foia")
            ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));
        var message = MailFile.Read(Encoding.UTF8.GetBytes(Reply), "reply.txt");

        Assert.NotEqual(ReplyKind.Decision, ReplyReader.Read(letter with { Asks = Asked }, message).Kind);
    }
}
