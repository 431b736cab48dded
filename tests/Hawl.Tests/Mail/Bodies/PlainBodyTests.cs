using Hawl.Mail.Bodies;

namespace Hawl.Tests.Mail.Bodies;

public class PlainBodyTests
{
    [Fact]
    public void Read_Lines_StayLines()
    {
        var body = BodyAssert.Plain("Dear Mair,\r\n\r\n\r\nWe hold none.  \n\u00A0\n> asked\n>> before\nHuw\n");

        Assert.Equal("Dear Mair,\n\n\nWe hold none.\n\n> asked\n>> before\nHuw", body.Text);
        Assert.Equal([0, 0, 1, 2, 0], body.Blocks.Select(b => b.QuoteDepth));
        Assert.Equal([false, true, true, false, false], body.Blocks.Select(b => b.AfterBlank));
    }

    [Fact]
    public void Read_FlowedText_JoinsItsLines()
    {
        var body = BodyAssert.Plain("We hold \nno record \nof it.\n>> asked \n>> twice\n> once\n From here\n-- \nHuw", "; format=flowed");

        Assert.Equal(["We hold no record of it.", ">> asked twice", "> once", "From here", "--", "Huw"], body.Blocks.Select(b => b.Text));
        Assert.Equal([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Line], body.Blocks.Take(3).Select(b => b.Kind));
    }

    [Fact]
    public void Read_FlowedTextWithDelSp_DropsTheSpace()
    {
        Assert.Equal("Llanfair", BodyAssert.Plain("Llan \nfair", "; format=flowed; delsp=yes").Text);
    }

    [Fact]
    public void Read_Addresses_BecomeLinks()
    {
        var block = Assert.Single(BodyAssert.Plain(
            "See (https://x.example/log). Also <https://eur01.safelinks.protection.outlook.com/?" +
            "url=http%3A%2F%2Fy.example%2Fa&amp;data=1>!").Blocks);

        Assert.Equal("See (https://x.example/log). Also <http://y.example/a>!", block.Text);
        Assert.Equal(["https://x.example/log", "http://y.example/a"], block.Runs.Where(r => r.Link is not null).Select(r => r.Text));
    }
}
