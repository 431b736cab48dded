using System.Text.RegularExpressions;

namespace Hawl.Core.Requests.Checks;

// A full postcode of the United Kingdom names a few houses.
public static partial class PostcodeInside
{
    public static Finding? Find(WrittenLetter letter) => Code().Match(letter.Letter) is { Success: true } code
        ? new Finding(FindingKind.Postcode, Words: code.Value)
        : null;

    [GeneratedRegex(
        @"\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) \d[ABD-HJLNP-UW-Z]{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
