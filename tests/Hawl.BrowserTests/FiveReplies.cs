using System.Text;
using System.Text.RegularExpressions;
using Hawl.Mail.Mime;
using Hawl.Tests.Core.Documents;
using Hawl.Tests.Support;

namespace Hawl.BrowserTests;

// Five authorities answer the same four questions, each in another shape, as their mail servers hand it over by SMTP: beneath the
// quoted questions, by number alone, in a table, in a spreadsheet, and by refusing it all.
public static partial class FiveReplies
{
    public static async Task SendAsync(int port, IReadOnlyList<Message> letters)
    {
        Func<string, (string Type, string Body)>[] shapes = [Beneath, ByNumber, InATable, InASpreadsheet, Refusing];
        foreach (var (letter, shape) in letters.Zip(shapes))
        {
            var (type, body) = shape(letter.Leaves.First(l => l.IsText).Text());
            var address = Outbox.ReplyAddressOf(letter);
            var mail = string.Join(
                "\r\n",
                $"From: Information Officer <{letter.To[0].Address}>", $"To: {address}", $"Subject: RE: {letter.Subject}",
                $"Date: {TimeProvider.System.GetUtcNow():r}", $"Message-ID: <{Guid.NewGuid():N}@mx.authority.example>",
                $"In-Reply-To: <{letter.MessageId}>", "MIME-Version: 1.0", $"Content-Type: {type}", "", body, "");
            var answers = await LmtpClient.SendAsync(port, Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), address);
            Assert.StartsWith("250", answers[0], StringComparison.Ordinal);
        }
    }

    private static (string, string) Beneath(string letter)
    {
        var asked = Numbered().Matches(letter).Select(m => m.Value.Trim()).ToList();
        string[] said = ["Yes. It was last revised in May.", "We had 14 lifts.", "The newest was put in on 3 March 2021.", "4 of them."];
        return ("text/plain; charset=utf-8", Letter(string.Join("\n\n", asked.Zip(said, (q, a) => $"> {q}\n\n{a}"))));
    }

    private static (string, string) ByNumber(string letter) => ("text/plain; charset=utf-8", Letter(
        "1. No, we have no such policy.\n\n2. 9\n\n3. 12 November 2019\n\n4. None"));

    private static (string, string) InATable(string letter)
    {
        string[] said = ["Yes", "31", "1 June 2022", "7"];
        var rows = Numbered().Matches(letter).Zip(said, (q, a) => $"<tr><td>{q.Value.Trim()}</td><td>{a}</td></tr>");
        return ("text/html; charset=utf-8",
            "<p>Dear Sir or Madam,</p><p>Thank you for your request. Our answers are in the table.</p>"
            + $"<table><tr><th>Question</th><th>Answer</th></tr>{string.Concat(rows)}</table><p>Yours faithfully,</p><p>Tegid Marl</p>");
    }

    private static (string, string) InASpreadsheet(string letter)
    {
        string[] said = ["Yes", "22", "14 August 2020", "3"];
        var rows = Numbered().Matches(letter).Zip(said, (q, a) => (Question: q.Value.Trim(), Answer: a))
            .Select((row, n) => SomeFile.Row(n + 2, row.Question, row.Answer));
        var sheet = SomeFile.Xlsx(
            "", ("Answers", "", $"<sheetData>{SomeFile.Row(1, "Question", "Answer")}{string.Concat(rows)}</sheetData>"));
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var file = Convert.ToBase64String(sheet, Base64FormattingOptions.InsertLineBreaks);
        return ("multipart/mixed; boundary=part",
            $"--part\nContent-Type: text/plain; charset=utf-8\n\n{Letter("Please see our answers in the attached spreadsheet.")}\n"
            + $"--part\nContent-Type: {type}\nContent-Disposition: attachment; filename=\"Lifts.xlsx\"\n"
            + $"Content-Transfer-Encoding: base64\n\n{file}\n--part--");
    }

    private static (string, string) Refusing(string letter) => ("text/plain; charset=utf-8", Letter(
        "We estimate that it would cost more than the appropriate limit of £450 to find this information. We are therefore refusing "
        + "your request under section 12(1) of the Freedom of Information Act 2000."));

    private static string Letter(string words) =>
        $"Dear Sir or Madam,\n\nThank you for your request.\n\n{words}\n\nYours faithfully,\n\nInformation Officer";

    [GeneratedRegex(@"^\d\. .+$", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
