using System.Text.RegularExpressions;

namespace Hawl.Core.Requests.Checks;

// Places of a template that were left to be filled in: words in brackets, rows of dots, lines or Xs.
public static partial class PlaceholderLeft
{
    public static Finding? Find(WrittenLetter letter) => Place().Match(letter.Letter) is { Success: true } place
        ? new Finding(FindingKind.Placeholder, Words: place.Value.Trim())
        : null;

    // Not a figure in brackets, nor a web address; a letter may quote with "[sic]" and leave out with "[…]". No part can match what
    // follows it or a further opening bracket, so that time grows with the letter's length and nothing else.
    [GeneratedRegex(
        @"\[(?!sic\])[^\p{L}\d\[\]\n]{0,20}\p{L}[^\[\]\n]{1,120}\]|<(?!https?:|mailto:)\p{L}[^<>@\n]{1,60}>|\{\p{L}[^{}\n]{1,60}\}|"
        + @"\bX{3,}\b|_{4,}|…{3,}|\.{6,}",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
