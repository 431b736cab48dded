using System.Text.RegularExpressions;

namespace Hawl.Mail.Automatic;

/// <summary>Keeps letters that give an answer from being taken for automatic ones because of a phrase in them.</summary>
internal static partial class AnswerWords
{
    /// <summary>Whether phrases of programs may count: the text is short, nothing is attached, and it speaks of nothing attached.</summary>
    public static bool Allow(OwnWords words, int longest) =>
        words.IsWhole && words.Text.Length <= longest && !words.HasFiles && !Gives().IsMatch(words.Text);

    [GeneratedRegex(
        @"\b(?:find attached|find enclosed|(?:is|are|have|i) attached?|attached (?:is|are|to this)|(?:see|the) attached|enclosed"
        + @"|please find"
        + @"|(?:our|my|the council's) (?:full )?(?:response|answer|reply) (?:is|to your (?:request|questions?) is) (?:below|as follows"
        + @"|set out|provided)"
        + @"|response (?:is )?as follows|answers? (?:are )?(?:below|as follows)|amgaeaf|amgaeir|amgaeedig|atodaf|atodir|wedi'i atodi"
        + @"|ynghlwm)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Gives();
}
