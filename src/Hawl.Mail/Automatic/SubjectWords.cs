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
        var phrase = Begins(subject, SubjectPhrases.Programs);
        var absence = phrase is null ? Begins(subject, SubjectPhrases.Absences) : null;
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
        rest.IsEmpty || rest.StartsWith("re:", StringComparison.Ordinal) || ":：-–—/([（【|.!,".Contains(rest[0], StringComparison.Ordinal);

    /// <summary>What servers and offices put before a subject: <c>[EXTERNAL]</c>.</summary>
    [GeneratedRegex(@"^(?:\[[^\]]{0,40}\]\s*){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
