using Hawl.Mail.Addresses;

namespace Hawl.Tests.Mail.Addresses;

public class MailboxListTests
{
    [Theory]
    [InlineData("ann@ashcombe.example", null, "ann@ashcombe.example")]
    [InlineData("Ann Price <ann@ashcombe.example>", "Ann Price", "ann@ashcombe.example")]
    [InlineData("\"Price, Ann\" <ann@ashcombe.example>", "Price, Ann", "ann@ashcombe.example")]
    [InlineData("ann@ashcombe.example (Ann Price)", "Ann Price", "ann@ashcombe.example")]
    [InlineData("=?utf-8?Q?Price=2C_Ann?= <ann@ashcombe.example>", "Price, Ann", "ann@ashcombe.example")]
    [InlineData("\"=?utf-8?B?xbTFtw==?=\" <w@ashcombe.example>", "Ŵŷ", "w@ashcombe.example")]
    [InlineData("Ann Price ann@ashcombe.example", "Ann Price", "ann@ashcombe.example")]
    [InlineData("'ann@ashcombe.example' <ann@ashcombe.example>", "ann@ashcombe.example", "ann@ashcombe.example")]
    [InlineData("Ann <ann@ashcombe.example", "Ann", "ann@ashcombe.example")]
    [InlineData("<@relay.example:ann@ashcombe.example>", null, "ann@ashcombe.example")]
    [InlineData("Ann <mailto:ann@ashcombe.example>", "Ann", "ann@ashcombe.example")]
    [InlineData("\"ann price\"@ashcombe.example", null, "\"ann price\"@ashcombe.example")]
    [InlineData("MAILER-DAEMON (Mail Delivery System)", "Mail Delivery System", "MAILER-DAEMON")]
    [InlineData("\"Ann <ann@ashcombe.example>", "Ann", "ann@ashcombe.example")]
    public void Parse_OneMailbox_GivesNameAndAddress(string value, string? name, string address)
    {
        Assert.Equal([new Mailbox(name, address)], MailboxList.Parse(value));
    }

    [Theory]
    [InlineData("a@x.example, B <b@y.example>", "a@x.example b@y.example")]
    [InlineData("a@x.example; b@y.example;", "a@x.example b@y.example")]
    [InlineData("Officers: a@x.example, b@y.example;, c@z.example", "a@x.example b@y.example c@z.example")]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData(",, ;", "")]
    [InlineData("A\r\n <a@x.example>,\r\n\tB <b@y.example>", "a@x.example b@y.example")]
    public void Parse_Lists_GiveEveryMailbox(string value, string addresses)
    {
        Assert.Equal(addresses, string.Join(' ', MailboxList.Parse(value).Select(m => m.Address)));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData('<')]
    [InlineData('\\')]
    public void Parse_ManyThatNeverClose_ComesToAnEnd(char mark)
    {
        var mailboxes = MailboxList.Parse(new string(mark, 100_000) + "a@x.example");

        Assert.True(mailboxes.Count <= 1);
    }

    [Fact]
    public void Domain_OfMailbox_IsInLowerCase()
    {
        var mailbox = new Mailbox(null, "Ann@Ashcombe.Example");

        Assert.Equal(("Ann", "ashcombe.example"), (mailbox.LocalPart, mailbox.Domain));
        Assert.Equal(("DAEMON", ""), (new Mailbox(null, "DAEMON").LocalPart, new Mailbox(null, "DAEMON").Domain));
    }
}
