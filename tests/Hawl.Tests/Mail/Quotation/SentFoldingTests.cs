namespace Hawl.Tests.Mail.Quotation;

public class SentFoldingTests
{
    private const string Answer = "Dear Mair,\n\nWe repaired 1,204.\n\nHuw Lloyd\n\n";

    [Theory]
    [InlineData(60, "")]
    [InlineData(45, "> ")]
    [InlineData(200, ">> ")]
    public void Fold_OurLetterBelow_FoldsHoweverItIsWrapped(int width, string mark)
    {
        var letter = Folded.Letter.Replace("'", "’", StringComparison.Ordinal).Replace(", ", ",\u00A0 ", StringComparison.Ordinal);
        var quoted = Rewrap(letter, width, mark);

        var folded = Folded.Plain(Answer + quoted, Folded.Letter);

        Assert.Equal("Dear Mair,\nWe repaired 1,204.\nHuw Lloyd", folded.Visible);
    }

    [Fact]
    public void Fold_AnswersWrittenIntoOurLetter_StayInTheirPlace()
    {
        var reply = Folded.Letter
            .Replace("own forms?", "own forms? 1,530", StringComparison.Ordinal)
            .Replace("twenty-eight days?", "twenty-eight days?\nN/A", StringComparison.Ordinal)
            .Replace("repaired first?", "repaired first?\n\nThe area inspector", StringComparison.Ordinal)
            .Replace("isn't one.", "isn't one. None", StringComparison.Ordinal);

        var folded = Folded.Plain("Dear Mair, see below.\n\n" + reply, Folded.Letter);

        Assert.Equal(
            """
            Dear Mair, see below.
            1. How many potholes were reported to you by residents' own forms? 1,530
            N/A
            The area inspector
            2. Please provide the policy on repairs that you apply, or say "none" if there isn't one. None
            """, folded.Visible);
    }

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    public void Fold_AnswerBehindTheEndOfOurSentence_IsToldFromIt(string mark)
    {
        var reply = $"""
            Please see below.

            {mark}1. How many potholes were reported to you
            {mark}by residents' own forms? We counted 1,530 of them.
            {mark}a. Of these, how many did you repair within
            {mark}twenty-eight days? B: half
            {mark}b. Who decides which are repaired first?
            """;

        var folded = Folded.Plain(reply, Folded.Letter);

        Assert.Equal("Please see below.\nWe counted 1,530 of them.\nB: half", folded.Visible);
    }

    [Fact]
    public void Fold_AnswerInRedBehindOurSentence_KeepsItsColour()
    {
        const string Html = "<p>1. How many potholes were reported to you</p><p>by residents' own forms? <span style=\"color:red\">We "
            + "counted 9</span></p><p>a. Of these, how many did you repair within twenty-eight days?</p>";

        var visible = Folded.Html(Html, Folded.Letter).Passages.Where(p => p.Why is null).SelectMany(p => p.Blocks).Single();

        Assert.Equal("We counted 9", visible.Text);
        Assert.Equal("#ff0000", visible.Runs.Single().Style.Colour);
    }

    [Fact]
    public void Fold_AnswersMarkedAsQuoted_StayBetweenOurLines()
    {
        var folded = Folded.Plain("""
            Answers below.

            > Dear council
            > 1. How many potholes were reported to you by residents' own forms?
            > We counted 1,530.
            > a. Of these, how many did you repair within twenty-eight days?
            Half of them.
            > b. Who decides which are repaired first?
            > The inspector.
            """, Folded.Letter);

        Assert.Equal("Answers below.\n> We counted 1,530.\nHalf of them.\n> The inspector.", folded.Visible);
    }

    [Fact]
    public void Fold_AnswersInAnotherColour_StayInTheirPlace()
    {
        var folded = Folded.Html("""
            <p>Answers in red.</p><hr><div id="divRplyFwdMsg"><b>From:</b> Mair Price<br><b>Sent:</b> 3 March 2026 10:00<br>
            <b>To:</b> Records<br><b>Subject:</b> Potholes</div><div>
            <p>1. How many potholes were reported to you by residents&#8217; own forms?</p><p style="color:red">1,530</p>
            <p>a. Of these, how many did you repair within twenty-eight days? <span style="color:red">No record</span></p>
            <p>b. Who decides which are repaired first?</p></div>
            """, Folded.Letter);

        Assert.Equal("Answers in red.\n1,530\na. Of these, how many did you repair within twenty-eight days? No record", folded.Visible);
        Assert.Contains("Sent: 3 March 2026", folded.Quoted, StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_NumberChangedInOurLine_StaysVisible()
    {
        var folded = Folded.Plain(Answer + Folded.Letter.Replace("April 2022", "April 2023", StringComparison.Ordinal), Folded.Letter);

        Assert.Contains("since April 2023", folded.Visible, StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_SentenceThatHappensToRepeatUs_StaysWhole()
    {
        const string Reply = """
            Thank you. You wrote that we should tell you
            how many potholes were reported to you by residents' own forms and of these, how many did you repair
            within twenty-eight days. We hold no such figure: see the policy on repairs that you apply.
            """;

        Assert.Equal(Reply.ReplaceLineEndings("\n"), Folded.Plain(Reply, Folded.Letter).Visible);
    }

    [Theory]
    [InlineData("From: Huw Lloyd\nSent: 4 March 2026 09:12\nTo: Records\nSubject: RE: potholes\n\nWe repaired 1,204 of them.")]
    [InlineData("-----Original Message-----\nFrom: Roads <r@ashcombe.example>\nTo: Records\nSubject: figures\n\nWe repaired 1,204.")]
    [InlineData("--- Forwarded message ---\nFrom: Roads <r@ashcombe.example>\nDate: 4 March\nTo: Records\n\nWe repaired 1,204.")]
    [InlineData("On 4 March you wrote:\n\nHow many were repaired?\n\nWe repaired 1,204.")]
    public void Fold_AnswerPassedOnFromColleagues_StaysVisible(string passedOn)
    {
        var reply = "Dear Mair,\n\nPlease see below.\n\n" + passedOn;

        Assert.Empty(Folded.Plain(reply, Folded.Letter).Quoted);
        Assert.Contains("We repaired 1,204", Folded.Plain(reply + "\n\n" + Folded.Letter, Folded.Letter).Visible, StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_EarlierMailWithOurAddressInItsHeading_Folds()
    {
        var folded = Folded.Plain(Answer + """
            Oddi wrth: Cofnodion
            Anfonwyd: 3 Mawrth 2026 10:00
            At: foi+request-17-2fd4e1c6@requests.example
            Pwnc: Tyllau

            We have received your letter and will answer it.
            """, Folded.Letter);

        Assert.Equal("Dear Mair,\nWe repaired 1,204.\nHuw Lloyd", folded.Visible);
    }

    [Fact]
    public void Fold_AnswerBelowTheQuotation_StaysVisible()
    {
        const string Heading = "On 3 March 2026 at 10:00, Mair Price <m@requests.example> wrote:\n";

        var folded = Folded.Plain(Heading + Rewrap(Folded.Letter, 70, "> ") + "\n\nWe hold none.", Folded.Letter);

        Assert.Equal("We hold none.", folded.Visible);
        Assert.StartsWith("On 3 March", folded.Quoted, StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_FooterOfAnotherSiteAndItsLinks_FoldWithTheLetter()
    {
        var letter = Folded.Letter[..Folded.Letter.IndexOf("----", StringComparison.Ordinal)];
        const string Box = """
            ____________________________________

            Send replies to this request to [4][address]. They will be published.
            ____________________________________

            References

            Visible links
            1. mailto:foi@ashcombe.example
            2. https://requests.example/help
            """;

        Assert.Equal("Dear Mair,\nWe repaired 1,204.\nHuw Lloyd", Folded.Plain(Answer + letter + Box, letter).Visible);
        Assert.Contains("Visible links", Folded.Plain(letter + Answer + Box, letter).Visible, StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_FooterBoxInHtml_FoldsWithTheLetter()
    {
        var letter = Folded.Letter[..Folded.Letter.IndexOf("----", StringComparison.Ordinal)];
        var html = "<p>We hold none.</p><p>" + letter.ReplaceLineEndings("<br>") + "</p><hr><p>Send replies to this request to us; "
            + "they will be published.</p><hr>";

        Assert.Equal("We hold none.", Folded.Html(html, letter).Visible);
    }

    [Fact]
    public void Fold_NothingButTheLetter_ShowsEverything()
    {
        var folded = Folded.Plain(Folded.Letter, Folded.Letter);

        Assert.Empty(folded.Quoted);
        Assert.StartsWith("Dear Ashcombe Council,", folded.Visible, StringComparison.Ordinal);
    }

    [Fact]
    public void Fold_RuledHeadingAndConfidentialFigures_ShowsEverything()
    {
        const string Reply = """
            REF 2026/0031
            ------------------------------
            The council holds this. We paid 88,410 in all; the price of each repair is withheld
            under section 43(2), since suppliers' rates are commercially confidential.
            If you are unhappy with this answer you can ask for a review within 40 working days.
            ------------------------------
            """;

        Assert.Equal(Reply.ReplaceLineEndings("\n").TrimEnd(), Folded.Plain(Reply, Folded.Letter).Visible);
        Assert.Equal(Reply.ReplaceLineEndings("\n").TrimEnd(), Folded.Plain(Reply).Visible);
    }

    internal static string Rewrap(string text, int width, string mark)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var built = "";
            foreach (var word in line.Split(' '))
            {
                if (built.Length > 0 && built.Length + word.Length >= width)
                {
                    lines.Add(mark + built);
                    built = "";
                }

                built += (built.Length > 0 ? " " : "") + word;
            }

            lines.Add(mark + built);
        }

        return string.Join('\n', lines);
    }
}
