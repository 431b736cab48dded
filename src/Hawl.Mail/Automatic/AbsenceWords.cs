using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Notices of absence under an ordinary subject. An officer may well say in a letter that they were away: so the absence must open
/// the text, the text must say whom to ask or when the writer is back, and be about nothing else.</summary>
internal static partial class AbsenceWords
{
    /// <summary>The longest notice of absence, in UTF-16 code units.</summary>
    public const int Longest = 2_000;

    private const int LongestPlain = 800;

    public static Automatic? Judge(Message message, Lazy<OwnWords> words)
    {
        if (MachineHeaders.AutoSubmitted(message) == "no" || !AnswerWords.Allow(words.Value, LongestPlain))
        {
            return null;
        }

        var text = words.Value.Text;
        return Opening().Match(text) is { Success: true } match && Referral().IsMatch(text)
            ? Automatic.Of(AutomaticClass.AutoReply, $"The text is a notice of absence: {Evidence.Quote(match.Groups["says"].Value)}.")
            : null;
    }

    [GeneratedRegex(
        @"^(?:(?:dear|hello|hi|good (?:morning|afternoon)|annwyl|helo)\b[^\n]{0,60}\n)?"
        + @"(?:(?:thank you|thanks|many thanks|diolch)[^.!\n]{0,100}[.!\n]\s?)?(?:please note (?:that )?|unfortunately,? "
        + @"|nodwch (?:fy mod|y byddaf) )?"
        + @"(?<says>i(?: am|'m| will be) (?:currently |now )?(?:out of (?:the )?office|away from (?:the|my) (?:office|desk)"
        + @"|on (?:annual |maternity |sick |study )?leave|on holiday)"
        + @"|(?:rwyf|rwy|rydw i|rwy'n|dwi|byddaf|yr wyf)(?: i)?(?:'n)? ?(?:ar hyn o bryd )?(?:allan o'r swyddfa|i ffwrdd o'r swyddfa"
        + @"|allan o'm swyddfa|absennol o'r swyddfa|ar wyliau|ar (?:fy )?ngwyliau)"
        + @"|ich bin (?:derzeit |zurzeit |bis )?[^.\n]{0,40}(?:nicht im büro|abwesend)|je suis (?:actuellement )?absente?"
        + @"|estoy fuera de la oficina|sono fuori (?:sede|ufficio)|ik ben (?:momenteel )?afwezig)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"urgent|immediate (?:assistance|attention|response)|in my absence|(?:limited|no|without) access to (?:my )?e-?mail|(?:on"
        + @"|upon) my return|when i (?:return|am back|get back)"
        + @"|returning (?:to (?:the )?(?:office|work) )?on|(?:contact|e-?mail) [^\n]{0,80}@|brys|yn fy absenoldeb|pan fyddaf yn (?:ôl"
        + @"|dychwelyd)|ar ôl (?:i mi )?(?:dd|d)ychwelyd|cysyllt"
        + @"|dringend|en mon absence|durante mi ausencia|in mia assenza|tijdens mijn afwezigheid|in dringenden",
        RegexOptions.CultureInvariant)]
    private static partial Regex Referral();
}
