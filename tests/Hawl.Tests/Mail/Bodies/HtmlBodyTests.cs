using Hawl.Mail.Bodies;

namespace Hawl.Tests.Mail.Bodies;

public class HtmlBodyTests
{
    [Fact]
    public void Read_Paragraphs_BecomeBlocksWithStyle()
    {
        var body = BodyAssert.Html("""
            <style>span.a { color: #C00000 } @media print { .b { color: red } }</style>
            <h2>Your  request</h2><p>1. How many?<br><span class=a>We hold <b>no</b> record.</span>
            <font color="Red">None</font> <span style="background:yellow;mso-highlight:yellow">at all</span><span class=b>!</span></p>
            <div>Huw</div><div><br></div><div>Records</div>
            """);

        Assert.Equal("Your request\n\n1. How many?\nWe hold no record. None at all!\n\nHuw\n\nRecords", body.Text);
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Line, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph],
            body.Blocks.Select(b => b.Kind));
        var answer = body.Blocks[2].Runs;
        Assert.Equal(new Run("We hold ", new RunStyle(false, false, false, "#c00000", null), null), answer[0]);
        Assert.Equal(new RunStyle(true, false, false, "#c00000", null), answer[1].Style);
        Assert.Contains(answer, r => r.Text.Trim() == "None" && r.Style.Colour == "#ff0000");
        Assert.Contains(answer, r => r.Text == "at all" && r.Style.Highlight == "#ffff00");
        Assert.Equal(RunStyle.Plain, answer[^1].Style);
    }

    [Fact]
    public void Read_TableOfData_KeepsRowsAndCells()
    {
        var body = BodyAssert.Html("<table><tr><th>Year<th>Cost<tr><td>2024<td><p>£800</p><p>est.</p></table>After");

        Assert.Equal("Year\tCost\n2024\t£800\nest.\n\nAfter", body.Text);
        Assert.Equal([BlockKind.TableRow, BlockKind.TableRow, BlockKind.Paragraph], body.Blocks.Select(b => b.Kind));
        Assert.Equal(["2024", "£800\nest."], body.Blocks[1].Cells.Select(c => c.Text));
        Assert.True(body.Blocks[0].Cells[0].IsHeader);
    }

    [Fact]
    public void Read_TableOfLayout_BecomesParagraphs()
    {
        var body = BodyAssert.Html(
            "<table><tr><td><table><tr><td>Dear Mair,<td></table><p>We hold none.</p></td><td>crest</td></tr></table>");

        Assert.Equal("Dear Mair,\n\nWe hold none.\n\ncrest", body.Text);
        Assert.DoesNotContain(body.Blocks, b => b.Kind == BlockKind.TableRow);
    }

    [Fact]
    public void Read_Lists_CarryTheirMarks()
    {
        var body = BodyAssert.Html(
            "<ol start=3><li>three<li><p>four</p><p>more</p><li value=9>nine</ol><ol type=a><li>one</ol><ul><li>x<ul><li>y</ul></ul>");

        Assert.Equal(["3. three", "4. four", "more", "9. nine", "a. one", "• x", "• y"], body.Blocks.Select(b => b.Text));
        Assert.Equal([1, 1, 0, 1, 1, 1, 2], body.Blocks.Select(b => b.Level));
    }

    [Fact]
    public void Read_RuledLines_AreBlocksWithoutText()
    {
        var body = BodyAssert.Html("<p>above</p><hr><p>below</p>");

        Assert.Equal([BlockKind.Paragraph, BlockKind.Rule, BlockKind.Paragraph], body.Blocks.Select(b => b.Kind));
        Assert.Equal("", body.Blocks[1].Text);
    }

    [Fact]
    public void Read_Quotations_AreMarked()
    {
        var body = BodyAssert.Html("<p>Answer</p><div class=gmail_quote><div>On Monday Mair wrote:</div>" +
            "<blockquote>asked<blockquote>before</blockquote></blockquote></div><p>end");

        Assert.Equal([0, 0, 1, 2, 0], body.Blocks.Select(b => b.QuoteDepth));
        Assert.Equal([null, "gmail_quote", "blockquote", "blockquote", null], body.Blocks.Select(b => b.QuoteMark));
    }

    [Theory]
    [InlineData("<a href='https://x.example/a?utm_source=n&id=5&fbclid=9#f'>log</a>", "https://x.example/a?id=5#f")]
    [InlineData("<a href='https://x.example/?utm_medium=mail'>log</a>", "https://x.example/")]
    [InlineData(
        "<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2Flog%3Fa%3D1%26utm_id%3D2&data=0'>log</a>",
        "https://x.example/log?a=1")]
    [InlineData("<a href='mailto:foi@ashcombe.example'>log</a>", "mailto:foi@ashcombe.example")]
    [InlineData("<a href='java\nscript:alert(1)'>log</a>", null)]
    [InlineData("<a href='data:text/html,x'>log</a>", null)]
    [InlineData("<a href='file:///etc/hosts'>log</a>", null)]
    public void Read_Links_AreCleaned(string html, string? link)
    {
        var run = Assert.Single(Assert.Single(BodyAssert.Html(html).Blocks).Runs);

        Assert.Equal(("log", link), (run.Text, run.Link));
    }

    [Fact]
    public void Read_WhatIsNotShown_IsLeftOutAndSaid()
    {
        var body = BodyAssert.Html("<title>t</title><script>x()</script><p style='display:none'>preview</p><p>shown<!-- not --></p>" +
            "<img src='https://t.example/1.gif' alt='x'>");

        Assert.Equal("shown", body.Text);
        Assert.Contains(body.Defects, d => d.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Preformatted_KeepsItsSpace()
    {
        var body = BodyAssert.Html("<pre>a   b\n\n  c</pre><p>d   e</p>");

        Assert.Equal("a   b\n\n  c\n\nd e", body.Text);
        Assert.Equal(BlockKind.Preformatted, body.Blocks[0].Kind);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><font size=1>")]
    [InlineData("<b><i><u>x<p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x><p>")]
    [InlineData("</p>")]
    [InlineData("<li>")]
    [InlineData("<blockquote>")]
    [InlineData("<!--")]
    [InlineData("<x y=")]
    [InlineData("&amp")]
    public void Read_FloodOfTags_ComesToAnEnd(string piece)
    {

        var body = BodyAssert.Html("<p>words</p>" + string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)));

        Assert.StartsWith("words", body.Text.TrimStart(), StringComparison.Ordinal);
    }
}
