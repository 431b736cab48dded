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
}
