using System.Text;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Tests.Reading.Replies;

public class AttachedTableTests
{
    private const string Mail = """
        From: Desk <desk@selwick.example>
        To: request@requests.example
        Subject: Our answer
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="part"

        --part
        Content-Type: text/plain; charset="utf-8"

        Dear Ms Lindqvist

        The figures you asked for are in the attached file.

        --part
        Content-Type: text/html; charset="utf-8"
        Content-Disposition: attachment; filename="figures.html"

        <h1>Harbour</h1><table><tr><th>Measure</th><th>2021</th><th>2022</th></tr>
        <tr><td>Boats towed</td><td>11</td><td>14</td></tr>
        <tr><td>Cranes repaired</td><td>2</td><td>5</td></tr></table>
        --part--
        """;

    [Fact]
    public void Read_WithATableInAnAttachedPage_ProvesTheFigureByItsRow()
    {
        var letter = SentLetter.Of("For 2022:\n1. Number of boats towed\n2. Number of cranes repaired",
            RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));
        var message = MailFile.Read(Encoding.UTF8.GetBytes(Mail.ReplaceLineEndings("\r\n")), "reply.eml");

        var reading = ReplyReader.Read(letter, message);

        Assert.Equal([("14", AnswerOrigin.Attachment), ("5", AnswerOrigin.Attachment)],
            reading.Answers.Select(answer => (answer.Value ?? "", answer.Origin)));
        var text = ReplyText.Of(message).Text;
        Assert.All(
            reading.Answers,
            answer => Assert.Equal(answer.Evidence?.Text, text[(answer.Evidence?.Start ?? 0)..(answer.Evidence?.End ?? 0)]));
        Assert.Contains("14", reading.Answers[0].Evidence?.Text);
        Assert.NotNull(reading.Answers[0].Evidence?.Part);
    }

    // The columns of the file are named as the questions are, and each row is a quay's.
    [Fact]
    public void Read_WithAQuestionAsTheHeadOfAColumn_TakesTheFigureOfTheLetter()
    {
        var letter = SentLetter.Of("How many boats were\n1. towed?\n2. sunk in harbour?\n3. sold?",
            RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));
        var file = Mail.IndexOf("<h1>", StringComparison.Ordinal);
        const string said = "The figures you asked for are in the attached file.";
        var mail = Mail[..file].Replace(said, "1. 25\n2. 9\n3. 4", StringComparison.Ordinal)
            + "<table><tr><th>Quay</th><th>Towed</th><th>Sunk in harbour</th><th>Sold</th></tr>"
            + "<tr><td>North</td><td>11</td><td>2</td><td>1</td></tr>"
            + "<tr><td>South</td><td>14</td><td>7</td><td>3</td></tr></table>\n--part--\n";

        var reading = ReplyReader.Read(letter, MailFile.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), "reply.eml"));

        Assert.Equal(["25", "9", "4"], reading.Answers.Select(answer => answer.Value));
    }

    [Theory]
    // Names in two columns and a sum at the end; rows that are named in other words go by turns.
    [InlineData("1. Number of boats towed in 2022\n2. Boats towed by night\n3. Cranes repaired",
        "Quay;Measure;Q1;Q2;Total|All;Boats towed;1,204;1,310;2,514|All;Towed when dark;3;4;7|All;Cranes repaired;0;2;2", "2514 7 2")]
    // Measures in columns, quays in rows.
    [InlineData(
        "1. Boats towed in 2022 in the whole harbour\n2. Boats sunk in 2022 in the whole harbour\n3. Boats towed at Fish Quay in 2022",
        "Quay,Boats towed 2021,Boats towed 2022,Boats sunk 2022|Fish,11,14,1|Coal,20,22,3|Total,31,36,4", "36 4 14")]
    // Short names of columns in the order of the questions; the letter names the row, and not in its questions.
    [InlineData(
        "At Coal Quay in 2022:\n1. Number of boats towed\n2. Mean time to tow a boat\n3. Number of boats lost\n4. Cranes that were hired",
        "Quay,Boats,Mean,Lost boats,Hired|Fish Quay,20,8 min 3 s,2,5|Coal Quay,31,9 min 14 s,3,6", "31 9 min 14 s 3 6")]
    public void Read_WithFiguresInAFileOfValues_FindsTheCellOfEachQuestion(string questions, string rows, string values)
    {
        var letter = SentLetter.Of(questions, RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"),
            new DateOnly(2023, 5, 2));
        var mail = Mail[..Mail.IndexOf("--part\n", Mail.IndexOf("attached file", StringComparison.Ordinal), StringComparison.Ordinal)]
            + "--part\nContent-Type: text/csv; charset=\"utf-8\"\nContent-Disposition: attachment; filename=\"figures.csv\"\n\n"
            + rows.Replace('|', '\n') + "\n--part--\n";

        var reading = ReplyReader.Read(letter, MailFile.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), "reply.eml"));

        Assert.Equal(values, string.Join(' ', reading.Answers.Select(answer => answer.Value)));
    }

    [Theory]
    [InlineData("A spreadsheet comes with this e-mail and has\nitems 1 and 3 in it, with earlier years for comparison.",
        "Item,2020/21,2021/22,2022/23|Cranes hired,5,6,7|Boats towed,11,14,16|Nights lit,300,310,322", "16 90 322")]
    [InlineData("The return that we attach has the figures for points 1 and 3 of your letter (the line for the year).",
        "Year,Boats towed,Cranes,Nights lit|2020/21,11,5,300|2021/22,14,6,310|2022/23,16,7,322", "16 90 322")]
    // Columns are named by calendar years.
    [InlineData("Questions 1 and 3 are rows of the attached file, which has other years too.",
        "Measure,2021,2022,2023|Boats towed,11,14,16|Nights lit,300,310,322", "16 90 322")]
    public void Read_WithAFileThatASentenceNamesInItsMidst_TakesTheCellsOfTheYear(string said, string rows, string values)
    {
        var letter = SentLetter.Of(
            "For the year to 31 March 2023:\n1. Number of boats towed\n2. What was the highest fee?\n3. Number of nights lit",
            RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));
        var mail = Mail[..Mail.IndexOf("--part\n", Mail.IndexOf("attached file", StringComparison.Ordinal), StringComparison.Ordinal)]
            .Replace("The figures you asked for are in the attached file.", $"{said}\n\nQuestion 2: £90", StringComparison.Ordinal)
            + "--part\nContent-Type: text/csv; charset=\"utf-8\"\nContent-Disposition: attachment; filename=\"figures.csv\"\n\n"
            + rows.Replace('|', '\n') + "\n--part--\n";

        var reading = ReplyReader.Read(letter, MailFile.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), "reply.eml"));

        Assert.Equal(values, string.Join(' ', reading.Answers.Select(answer => answer.Value)));
    }

    [Fact]
    public void Read_WithARowBetweenTwoThatAreKnown_TakesTheOnlyOneThatSharesAWord()
    {
        var letter = SentLetter.Of(
            "1. Number of boats towed in 2022\n2. Number of cranes broken on a tow\n3. Number of nights lit",
            RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));
        var mail = Mail[..Mail.IndexOf("--part\n", Mail.IndexOf("attached file", StringComparison.Ordinal), StringComparison.Ordinal)]
            + "--part\nContent-Type: text/csv; charset=\"utf-8\"\nContent-Disposition: attachment; filename=\"figures.csv\"\n\n"
            + "Item,2021,2022\nBoats towed,11,14\nTugs idle (planned),21,19\nFailures on a tow,12,7\nNights lit,300,310\n--part--\n";

        var reading = ReplyReader.Read(letter, MailFile.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), "reply.eml"));

        Assert.Equal("14 7 310", string.Join(' ', reading.Answers.Select(answer => answer.Value)));
    }
}
