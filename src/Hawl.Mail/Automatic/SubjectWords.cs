using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Subjects that programs make. Each begins with the phrase of a mail program and then a mark or nothing; a subject that only
/// holds the phrase is that of a conversation about it. Where <c>Auto-Submitted: no</c> says that a person wrote (RFC 3834 §5.2), no
/// words count.</summary>
internal static partial class SubjectWords
{
    private static readonly string[] Answers =
    [
        "automatic reply", "automatic response", "automated reply", "automated response", "autoreply", "auto-reply", "auto reply",
        "auto response", "auto-response",
        "autoresponse", "automatic acknowledgement", "automatic acknowledgment", "automated acknowledgement", "automated acknowledgment",
        "auto acknowledgement", "auto-acknowledgement",
        "ymateb awtomatig", "ateb awtomatig", "neges awtomatig", "cydnabyddiaeth awtomatig", "ymateb otomatig", "ateb otomatig",
        "automatische antwort", "automatisch antwoord", "réponse automatique", "respuesta automática", "resposta automática",
        "risposta automatica",
        "automatiskt svar", "autosvar", "automatisk svar", "automaattinen vastaus", "odpowiedź automatyczna", "automatická odpověď",
        "automatikus válasz",
        "răspuns automat", "αυτόματη απάντηση", "автоматический ответ", "автоматична відповідь", "freagra uathoibríoch",
        "freagairt fèin-obrachail",
    ];

    private static readonly string[] Absences =
    [
        "out of office autoreply", "out of office auto-reply", "out of office reply", "out of office re", "out of office",
        "out of the office", "out-of-office", "ooo",
        "away from the office", "away from my mail", "on annual leave", "annual leave", "on leave", "i am out of the office",
        "i am currently out of the office",
        "allan o'r swyddfa", "i ffwrdd o'r swyddfa", "ar wyliau", "ar wyliau blynyddol",
        "abwesenheitsnotiz", "abwesenheitsnachricht", "nicht im büro", "abwesend", "afwezig", "afwezigheidsbericht", "absence du bureau",
        "absent du bureau",
        "fuera de la oficina", "fora do escritório", "fuori sede", "fuori ufficio", "assente", "frånvarande", "fravær",
        "poissa toimistolta", "poza biurem", "mimo kancelář",
    ];

    public static Automatic? Judge(Message message, Lazy<OwnWords> words)
    {
        if (MachineHeaders.AutoSubmitted(message) == "no")
        {
            return null;
        }

        var subject = Tags().Replace(OwnWords.Plain(message.Subject), "");
        if (Begins(subject, Answers) is { } answer)
        {
            return Found(answer);
        }

        return Begins(subject, Absences) is { } absence && AnswerWords.Allow(words.Value, AbsenceWords.Longest) ? Found(absence) : null;
    }

    private static string? Begins(string subject, string[] phrases) =>
        Array.Find(phrases, p => subject.StartsWith(p, StringComparison.Ordinal) && IsEnd(subject.AsSpan(p.Length).TrimStart()));

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.IsEmpty || ":-–—/([|.!,".Contains(rest[0], StringComparison.Ordinal);

    private static Automatic Found(string phrase) =>
        Automatic.Of(AutomaticClass.AutoReply, $"The subject begins with {Evidence.Quote(phrase)}, as programs write it.");

    /// <summary>What servers and offices put before a subject: <c>[EXTERNAL]</c>.</summary>
    [GeneratedRegex(@"^(?:\[[^\]]{0,40}\]\s*){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
