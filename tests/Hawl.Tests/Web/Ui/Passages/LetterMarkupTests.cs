using static Hawl.Tests.Web.Ui.Passages.Written;

namespace Hawl.Tests.Web.Ui.Passages;

public sealed class LetterMarkupTests
{
    private const string Question = "1. How much grit do you hold?";

    private static readonly string Letter =
        string.Join('\n', Enumerable.Repeat("Please tell me all that you know of grit and gritters.", 16));

    [Fact]
    public void Write_LinesOfALetter_MakesParagraphs() => Assert.Equal(
        "<p>Dear Robin,</p><p>Thank you.<br />We hold it.</p>", Markup(Open(Lines("Dear Robin,\n\nThank you.\nWe hold it."))));

    [Fact]
    public void Write_WordsThatLookLikeMarkup_StayWords() => Assert.Equal(
        "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>", Markup(Open(Lines("<script>alert(\"1\")</script>"))));

    [Fact]
    public void Write_EachKindOfBlock_HasItsElement() => Assert.Equal(
        "<h3>Grit</h3><ul class=\"items\"><li>• salt</li><li class=\"level-2\">◦ brown</li></ul><pre>a  1<br />b  2</pre><hr /><p>End</p>",
        Markup(Open(
            Block("heading", "Grit", level: 2), Block("list-item", "• salt", level: 1), Block("list-item", "◦ brown", level: 2),
            Block("preformatted", "a  1"), Block("preformatted", "b  2"), Block("rule"), Block("paragraph", "End"))));

    [Fact]
    public void Write_Rows_MakeATableThatScrollsInItsFrame() => Assert.Equal(
        "<div aria-label=\"Table in the message\" class=\"table-frame\" role=\"region\" tabindex=\"0\"><table class=\"table\">"
            + "<tr><th scope=\"col\">Year</th><th scope=\"col\">Tonnes</th></tr><tr><td>2025</td><td>40</td></tr></table></div>",
        Markup(Open(Row(true, "Year", "Tonnes"), Row(false, "2025", "40"))));

    [Fact]
    public void Write_Link_LendsItsTargetNothing() => Assert.Equal(
        "<p><a href=\"https://ashcombe.example/log\" rel=\"nofollow noopener\">our log</a></p>",
        Markup(Open(Block("paragraph", Run("our log", link: "https://ashcombe.example/log")))));

    [Fact]
    public void Write_QuotationThatNobodyAnswers_IsFolded() => Assert.Equal(
        "<p>See below.</p><details class=\"folded\"><summary>2 quoted lines</summary><div><p>Dear Council,</p>"
            + $"<p>{Question}</p></div></details>",
        Markup(Open(Lines("See below.")), Quoted(Lines($"> Dear Council,\n\n> {Question}", depth: 1))));

    [Fact]
    public void Write_QuestionAndItsAnswer_StandTogether() => Assert.Equal(
        $"<div class=\"question-quoted\"><p>{Question}</p></div><div class=\"answer\"><p>40 tonnes.</p></div>",
        Markup(Quoted(Lines("> " + Question, depth: 1)), Open(Lines("40 tonnes."))));

    [Fact]
    public void Write_WholeLetterAboveTheReply_IsFolded()
    {
        var markup = Markup(Quoted(Lines(Letter)), Open(Lines("40 tonnes.")));

        Assert.StartsWith("<details class=\"folded\"><summary>16 quoted lines</summary>", markup);
        Assert.EndsWith("</details><p>40 tonnes.</p>", markup);
    }

    [Fact]
    public void Write_AnswersWithinTheLetter_ShowTheQuestionAboveEachAndFoldTheRest()
    {
        var markup = Markup(
            Quoted(Lines($"{Letter}\n\n{Question}")), Open(Lines("40 tonnes.")),
            Quoted(Lines("2. And gritters?")), Open(Lines("None.")), Quoted(Lines("Yours,\nRobin")));

        Assert.Contains(
            $"</details><div class=\"question-quoted\"><p>{Question}</p></div><div class=\"answer\"><p>40 tonnes.</p></div>"
                + "<div class=\"question-quoted\"><p>2. And gritters?</p></div><div class=\"answer\"><p>None.</p></div>",
            markup);
        Assert.EndsWith("<summary>2 quoted lines</summary><div><p>Yours,<br />Robin</p></div></details>", markup);
    }

    [Fact]
    public void Write_QuotedLinesLeftOpen_AreQuestionsToo() => Assert.Equal(
        $"<p>Hello,</p><div class=\"question-quoted\"><p>{Question}</p></div><div class=\"answer\"><p>40 tonnes.</p></div>",
        Markup(Open([.. Lines("Hello,"), .. Lines("> " + Question, depth: 1), .. Lines("40 tonnes.")])));

    [Fact]
    public void Write_StandingNotice_IsFoldedUnderItsName() => Assert.Contains(
        "<summary>Legal notice, 1 line</summary>", Markup(Open(Lines("No.")), new("disclaimer", "standing text", Lines("Secret."))));
}
