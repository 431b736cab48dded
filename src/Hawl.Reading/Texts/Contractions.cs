using System.Text.RegularExpressions;

namespace Hawl.Reading.Texts;

// Short forms written out, so that "we've got it" and "we aren't sending it" are read as what is written in full.
internal static partial class Contractions
{
    public static string WrittenOut(string plain) => !plain.Contains('\'', StringComparison.Ordinal) ? Bare().Replace(plain, "$1 not")
        : Not().Replace(Other().Replace(plain, match => match.Value switch
        {
            "'ll" => " will",
            "'ve" => " have",
            "'re" => " are",
            "i'm" => "i am",
            "let's" => "let us",
            _ => $"{match.Value[..^2]} is",
        }), match => match.Value switch
        {
            "can't" => "cannot",
            "won't" => "will not",
            "shan't" => "shall not",
            _ => $"{match.Value[..^3]} not",
        });

    [GeneratedRegex(
        @"(?<=\w)'(?:ll|ve|re)\b|\bi'm\b|\blet's\b|\b(?:it|that|there|here|he|she|who|what)'s\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // Written without the apostrophe, as by those who write in haste.
    [GeneratedRegex(@"\b(do|does|did|is|are|was|were|have|has|had|would|could|should)nt\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b[a-z]+n't\b", RegexOptions.CultureInvariant)]
    private static partial Regex Not();
}
