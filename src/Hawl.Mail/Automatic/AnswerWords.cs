using System.Text.RegularExpressions;

namespace Hawl.Mail.Automatic;

/// <summary>Keeps letters that give an answer from being taken for automatic ones because of a phrase in them.</summary>
internal static partial class AnswerWords
{
    /// <summary>Whether the letter may give an answer: it is long, files are attached, or it speaks of something given.</summary>
    public static bool GivesAnswer(OwnWords words, int longest) =>
        !words.IsWhole || words.Text.Length > longest || words.HasFiles || Gives().IsMatch(words.Text);

    /// <summary>Whether the letter speaks of a decision, of rights against it, or of what the authority holds.</summary>
    public static bool Decides(OwnWords words) => Decision().IsMatch(words.Text);

    /// <summary>Whether a text in lower case is that of a letter which answers, whatever it tells of mail that came back.</summary>
    public static bool Answers(string text) => Asked().IsMatch(text) || Decision().IsMatch(text);

    /// <summary>Whether the letter says what the authority holds or decided. An acknowledgement only says that it will look.</summary>
    public static bool Settles(OwnWords words) => Settled().IsMatch(words.Text);

    private const string Attached =
        @"(?:find|see|is|are|have|i|we) (?:now )?(?:attach|attached|enclose|enclosed)|(?:see|the) attached|attached (?:is|are|to this)"
        + @"|amgaeaf|amgaeir|amgaewyd|amgaeedig|atodaf|atodir|wedi'i (?:h?atodi|amgáu)|ynghlwm";

    private const string Answered =
        @"(?:response|answer|answers|reply|decision) (?:(?:to your (?:request|questions?|enquiry) )?(?:is|are) )?(?:below|as follows"
        + @"|set out)|please (?:\w+ )?find"
        + @"|you asked (?:for|how|what|when|which|who|why|whether|if)|dyma'r (?:wybodaeth|ateb|ymateb)";

    [GeneratedRegex(@"\b(?:" + Attached + "|" + Answered + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\b(?:" + Answered + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?<!(?:whether|if|that|what|information) )(?:we|i|council|university|trust|department|authority) (?:do |does "
        + @"|can confirm that we )?"
        + @"(?:not )?(?:hold|holds|held)\b(?! your)|(?:our|my|this) (?:decision|answer|response) (?:is|was)\b|(?:we"
        + @"|i) have (?:now )?decided"
        + @"|(?:we|i) (?:now )?refuse|so here is|internal review of (?:this|our|the) (?:decision|answer|response)|review of this decision",
        RegexOptions.CultureInvariant)]
    private static partial Regex Settled();

    [GeneratedRegex(
        @"\b(?:(?:we|i|council|university|trust|department|authority) (?:do |does )?(?:not )?(?:hold|holds|held)\b(?! your)"
        + @"|(?:our|my|the|this) (?:decision|answer) |(?:we|i) have decided|(?:i|we) can confirm|(?:has|have) been (?:closed|completed"
        + @"|refused|answered)"
        + @"|internal review|adolygiad mewnol|exempt|eithri|so here is|the answer|your questions?|question \d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Decision();
}
