using System.Text.RegularExpressions;

namespace Hawl.Core.Requests.Checks;

// Ten digits or more that begin as telephone numbers do, written together or in groups.
public static partial class PhoneNumberInside
{
    public static Finding? Find(WrittenLetter letter) => Number().Match(letter.Letter) is { Success: true } number
        ? new Finding(FindingKind.PhoneNumber, Words: number.Value.Trim())
        : null;

    [GeneratedRegex(
        @"(?<![\d\w/.-])(?:\+\d{1,3}[ -]?(?:\(0\)[ -]?)?|\(?0)(?:\(?\d\)?[ -]?){8,10}\d(?![\d/])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
