using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Subjects that programs make. Each begins with the phrase of a mail program and then a mark or nothing; a subject that only
/// holds the phrase is that of a conversation about it.</summary>
internal static partial class SubjectWords
{
    private const int LongestText = 6_000;

    /// <summary>What only programs write there.</summary>
    private static readonly string[] Programs =
    [
        "automatic reply", "automatic response", "automatic acknowledgement", "automatic acknowledgment", "automated reply",
        "automated response", "automated acknowledgement", "automated acknowledgment", "autoreply", "auto-reply", "auto reply",
        "auto-response", "auto response", "autoresponse", "auto-acknowledgement", "auto acknowledgement", "out of office autoreply",
        "out of office auto-reply", "out of office reply",
        "ymateb awtomatig", "ateb awtomatig", "neges awtomatig", "cydnabyddiaeth awtomatig", "ymateb otomatig", "ateb otomatig",
        "freagra uathoibríoch", "freagairt fèin-obrachail",
        "automatische antwort", "abwesenheitsnotiz", "abwesenheitsnachricht", "automatisch antwoord", "afwezigheidsbericht",
        "réponse automatique", "absence du bureau", "respuesta automática", "fuera de la oficina", "resposta automática",
        "fora do escritório", "risposta automatica", "fuori sede", "fuori ufficio", "automatiskt svar", "autosvar", "automatisk svar",
        "automaattinen vastaus", "odpowiedź automatyczna", "poza biurem", "automatická odpověď", "automatikus válasz",
        "răspuns automat", "αυτόματη απάντηση", "автоматический ответ", "автоматична відповідь",
    ];

    /// <summary>What people write there too, about absence as a matter of a request.</summary>
    private static readonly string[] Absences =
    [
        "out of office", "out of the office", "out-of-office", "ooo", "away from the office", "away from my mail", "annual leave",
        "on annual leave", "on leave", "allan o'r swyddfa", "i ffwrdd o'r swyddfa", "ar wyliau", "gwyliau blynyddol",
    ];

    public static Automatic? Judge(Message message, Lazy<OwnWords> words)
    {
        var subject = Tags().Replace(OwnWords.Plain(message.Subject), "");
        var phrase = Begins(subject, Programs);
        var absence = phrase is null ? Begins(subject, Absences) : null;
        if ((phrase ?? absence) is not { } found || AnswerWords.GivesAnswer(words.Value, LongestText))
        {
            return null;
        }

        return absence is null || words.Value.Text.Length == 0 || AbsenceWords.Opening(words.Value) is not null
            ? Automatic.Of(AutomaticClass.AutoReply, $"The subject begins with {Evidence.Quote(found)}, as programs write it.")
            : null;
    }

    private static string? Begins(string subject, string[] phrases) =>
        Array.Find(phrases, p => subject.StartsWith(p, StringComparison.Ordinal) && IsEnd(subject.AsSpan(p.Length).TrimStart()));

    private static bool IsEnd(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest.StartsWith("re:", StringComparison.Ordinal) || ":-–—/([|.!,".Contains(rest[0], StringComparison.Ordinal);

    /// <summary>What servers and offices put before a subject: <c>[EXTERNAL]</c>.</summary>
    [GeneratedRegex(@"^(?:\[[^\]]{0,40}\]\s*){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
