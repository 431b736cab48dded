using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Subjects that programs make. Each begins with the phrase of a mail program and then a mark or nothing; a subject that only
/// holds the phrase is that of a conversation about it.</summary>
internal static partial class SubjectWords
{
    private const int LongestText = 6_000;

    public static Automatic? Judge(Message message, Lazy<OwnWords> words)
    {
        var subject = Tags().Replace(OwnWords.Plain(message.Subject), "");
        var phrase = Begins(subject, SubjectPhrases.Programs) ?? (Notes().Match(subject) is { Success: true } notes ? notes.Value : null);
        var absence = phrase is null ? Begins(subject, SubjectPhrases.Absences) : null;
        if ((phrase ?? absence) is not { } found || AnswerWords.GivesAnswer(words.Value, LongestText))
        {
            return null;
        }

        return absence is null || words.Value.Text.Length == 0 || AbsenceWords.Opening(words.Value) is not null
            ? Automatic.Of(AutomaticClass.AutoReply, $"The subject begins with {Evidence.Quote(found)}, as programs write it.")
            : null;
    }

    /// <summary>Lotus Notes: "AUTO: Ann Lloyd is out of the office (returning 09/06/2026)", in the language of the writer.</summary>
    [GeneratedRegex(
        @"^(?:auto: ?)?\S[^:]{1,80} (?:is out of the office|est absente?(?:\(e\))? (?:du bureau|de son bureau)|ist (?:außer haus"
        + @"|nicht im (?:büro|haus))|está fuera de la oficina|(?:è|e') (?:fuori (?:ufficio|sede)|assente)|is niet (?:aanwezig|op kantoor)"
        + @"|allan o'r swyddfa)\.?(?: ?\([^)]{0,60}\)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    private static string? Begins(string subject, string[] phrases) =>
        Array.Find(phrases, p => subject.StartsWith(p, StringComparison.Ordinal) && IsEnd(subject.AsSpan(p.Length).TrimStart()));

    private static bool IsEnd(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest.StartsWith("re:", StringComparison.Ordinal) || ":：-–—/([（【|.!,".Contains(rest[0], StringComparison.Ordinal);

    /// <summary>What servers and offices put before a subject: <c>[EXTERNAL]</c>.</summary>
    [GeneratedRegex(@"^(?:\[[^\]]{0,40}\]\s*){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
