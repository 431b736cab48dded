using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Acknowledgements that say themselves that a program sends them. Decisions are sent by programs too, with "this is an automated
/// e-mail" below them: that phrase counts only together with words of receipt.</summary>
internal static partial class AcknowledgementWords
{
    private const int Longest = 4_000;

    public static Automatic? Judge(Message message, Lazy<OwnWords> words)
    {
        if (MachineHeaders.AutoSubmitted(message) == "no" || !AnswerWords.Allow(words.Value, Longest))
        {
            return null;
        }

        var text = words.Value.Text;
        var match = Answer().Match(text) is { Success: true } answer ? answer : Receipt().IsMatch(text) ? Mail().Match(text) : Match.Empty;
        return match.Success
            ? Automatic.Of(AutomaticClass.AutoReply, $"The text says of itself {Evidence.Quote(match.Groups["says"].Value)}.")
            : null;
    }

    [GeneratedRegex(
        Start + @"(?<says>this (?:is|was) an? " + Machine + @" (?:e-?mail )?" + AnswerNoun
        + @"|this (?:acknowledgement|acknowledgment|response|reply) (?:is|was|has been) (?:automatic(?:ally)?|automated|(?:sent"
        + @"|generated|issued) automatically|auto-?generated)"
        + @"|(?:mae hwn yn |mae hon yn )?(?:ymateb|ateb|cydnabyddiaeth|atebiad) (?:awtomatig|otomatig)(?: yw h[wo]n)?(?=[ .,!\n]|$)"
        + @"|auto(?:matic|mated)?[ -]?(?:acknowledge?ment|reply|response)(?=[ ]?[.:!\n–-]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(
        Start + @"(?<says>(?:please note )?(?:that )?this (?:is|was) an? " + Machine + @" (?:e-?mail|message|notification"
        + @"|mailbox response)\b"
        + @"|this (?:e-?mail|message) (?:is|was|has been) (?:automatic(?:ally)?|automated|(?:sent|generated|issued) automatically"
        + @"|auto-?generated)"
        + @"|mae h[wo]n yn (?:neges|e-?bost) (?:awtomatig|otomatig)|(?:neges|e-?bost) (?:awtomatig|otomatig) yw h[wo]n)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"\b(?:received|receipt|acknowledge|thank you for (?:your|contacting|emailing|e-mailing|getting in touch)|derbyn|derbyniwyd"
        + @"|diolch am (?:eich|gysylltu|e-?bostio))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Receipt();

    /// <summary>Where a sentence begins: what is said in the middle of one may be a report of another letter.</summary>
    private const string Start = @"(?:^|[.!?:;*_=|)\n–-])[ *_""'(]{0,4}";

    private const string Machine =
        @"(?:automated|automatic|automatically[ -](?:generated|sent)|auto-?generated|computer[ -]generated|system[ -]generated)";

    private const string AnswerNoun =
        @"(?:acknowledge?ment|response|reply|receipt|auto-?reply)"
        + @"(?= ?[.,;:!)\n–*-]|$| (?:to|of|from|and|that|confirming|please|only|sent|acknowledging)\b)";
}
