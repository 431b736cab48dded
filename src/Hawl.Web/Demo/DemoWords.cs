using System.Globalization;
using System.Net;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Reading.Questions;

namespace Hawl.Web.Demo;

// The words for the gaps of a letter or a reply.
public sealed class DemoWords(DemoDates dates, LetterComposer composer)
{
    private static readonly char[] PartLetters = [.. Enumerable.Range('a', 26).Select(c => (char)c)];

    public static Dictionary<string, string> Years(DateOnly on) => new()
    {
        ["year-before"] = Year(on, -2),
        ["last-year"] = Year(on, -1),
    };

    // For a text or its markup: the same words, what several replies share, and our letter as it was sent.
    public Dictionary<string, string> For(DemoTemplate reply, OutgoingMessage letter, IReadOnlyDictionary<string, string> plain)
    {
        var words = plain.ToDictionary(w => w.Key, w => reply.IsHtml ? WebUtility.HtmlEncode(w.Value) : w.Value);
        var sent = composer.TextOf(letter);
        words["quoted"] = DemoText.Quote(sent);
        words["letter-html"] = string.Join('\n', sent.Split('\n').Select(Paragraph));
        foreach (var (name, text) in DemoWorld.Parts)
        {
            words[name] = DemoText.Fill(text, words);
        }

        return words;
    }

    // With the request, its authority and translations.
    public Dictionary<string, string> Plain(OutgoingMessage letter, DateTime at)
    {
        var request = letter.Request;
        var sent = dates.LocalDate(letter.CreatedAt);
        var due = RequestCourse.From(request.RegimeId, new Reckoning(CalendarLibrary.BuiltIn), sent).Response?.Due
            ?? throw new InvalidOperationException($"The law {request.RegimeId} sets no date.");
        var words = Years(sent);
        words["requester"] = letter.FromName;
        words["authority"] = request.Authority.Translations.Single(t => t.Language == letter.Language).Name;
        words["title"] = request.Title;
        words["subject"] = letter.Subject;
        words["reference"] = string.Create(CultureInfo.InvariantCulture, $"FOI-{sent:yy}-{request.Id:0000}");
        words["foi-email"] = letter.ToAddress;
        words["host"] = letter.ToAddress[(letter.ToAddress.IndexOf('@') + 1)..];
        words["reply-address"] = composer.ReplyAddressOf(request);
        words["letter-id"] = letter.MessageId;
        words["letter-date"] = Date(sent, letter.Language);
        words["due-date"] = Date(due, letter.Language);
        words["extended-date"] = Date(DemoDates.WorkingDaysAfter(due, 20), letter.Language);
        words["today"] = Date(dates.LocalDate(at), letter.Language);
        foreach (var question in LetterQuestions.Read(letter.Body))
        {
            words[$"q{question.Key}"] = question.Text;
            // Above the parts of a list, what they end: "How many cameras do you have:".
            if (question.Stem is { } stem)
            {
                words[$"q{question.Key.TrimEnd(PartLetters)}"] = stem;
            }
        }

        return words;
    }

    private static string Year(DateOnly on, int more) => (on.Year + more).ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date, string language) =>
        date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language == "cy" ? "cy-GB" : "en-GB"));

    private static string Paragraph(string line) =>
        $"<p class=\"MsoNormal\">{(line.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(line))}</p>";
}
