using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Notices of absence under an ordinary subject. An officer may well say in a letter that they were away: so the absence must open
/// the text, the text must say whom to ask or when the writer is back, and be about nothing else.</summary>
internal static partial class AbsenceWords
{
    private const int Longest = 800;

    public static Automatic? Judge(Message message, Lazy<OwnWords> words) =>
        !AnswerWords.GivesAnswer(words.Value, Longest) && !AnswerWords.Decides(words.Value)
        && Opening(words.Value) is { } absence && Referral().IsMatch(words.Value.Text)
            ? Automatic.Of(AutomaticClass.AutoReply, $"The text is a notice of absence: {Evidence.Quote(absence)}.")
            : null;

    /// <summary>The words of absence with which the text opens, after salutation and thanks; null where it opens otherwise.</summary>
    public static string? Opening(OwnWords words) =>
        Absence().Match(words.Text) is { Success: true } match ? match.Groups["says"].Value : null;

    private const string Salutation = @"^(?:(?:dear|hello|hi|good (?:morning|afternoon)|annwyl|helo|guten tag|bonjour)\b[^\n]{0,60}\n)?";

    private const string Thanks =
        @"(?:(?:thank you|thanks|many thanks|diolch|vielen dank|merci|gracias|grazie)\b[^.!\n]{0,100}[.!\n]\s?)?"
        + @"(?:please note (?:that )?|unfortunately,? )?";

    private const string English =
        @"i(?: am|'m| will be|'ll be) (?:currently |now |presently )?(?:out of (?:the |my )?office|away from (?:the|my) (?:office|desk)"
        + @"|on (?:annual |maternity |paternity |sick |study )?leave|on holiday|away (?:until|from))";

    private const string Welsh =
        @"(?:rwyf|rwy|rwy'n|rydw i|dwi|byddaf|mi fydda i|yr wyf)(?: i)?(?: ar hyn o bryd)?(?:'n| yn)? ?(?:allan o'r swyddfa"
        + @"|allan o'm swyddfa"
        + @"|i ffwrdd o'r swyddfa|i ffwrdd|absennol|ar wyliau|ar (?:fy )?ngwyliau)";

    private const string Others =
        @"ich bin [^.\n]{0,40}(?:nicht im (?:büro|haus)|abwesend)|je suis (?:actuellement )?(?:absente?|en congés?)"
        + @"|estoy fuera de la oficina|sono fuori (?:sede|ufficio)|ik ben (?:momenteel )?afwezig";

    [GeneratedRegex(
        Salutation + Thanks + "(?<says>" + English + "|" + Welsh + "|" + Others + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:urgent|immediate (?:assistance|attention|response)|in my absence|(?:limited|no|without) access to (?:my )?e-?mail"
        + @"|(?:on|upon) my return|when i (?:return|am back|get back)|(?:returning|back) (?:to (?:the )?(?:office|work) )?(?:on|in)"
        + @"|brys|yn fy absenoldeb|pan fyddaf yn (?:ôl|dychwelyd)|ar ôl (?:i mi )?dd?ychwelyd|cysyllt(?:wch|u)"
        + @"|dringend|en mon absence|durante mi ausencia|in mia assenza|tijdens mijn afwezigheid)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Referral();
}
