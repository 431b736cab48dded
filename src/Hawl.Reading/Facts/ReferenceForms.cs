using System.Text.RegularExpressions;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// How the number of a request looks: letters and digits in parts, such as "SHB/23/118", "FOI 7 of 2019", "TDC HQ 24-0117", "000118/23".
internal static partial class ReferenceForms
{
    private const int MostInLine = 40;

    public static IEnumerable<Match> In(string line) => Form().Matches(line).Take(MostInLine);

    // Whatever could be a number once the words before it say that it is one: "23.118", "ATD(2023)0418", "EIR/7", "SHB / 23 / 118".
    public static IEnumerable<Match> Loose(string line) =>
        Token().Matches(line).Where(token => token.Value.Any(char.IsAsciiDigit) && token.Length > 2
            && (token.Value.Any(char.IsAsciiLetterUpper) || !token.Value.Any(char.IsAsciiLetter)
                || token.Value.IndexOfAny(['/', '-']) > 0)).Take(MostInLine);

    // "FOI 240213004", "FOI OHP/0621": what follows the name of the law.
    public static string? AfterLaw(string text) => Prefixed().Match(text) is { Success: true } match ? match.Groups["rest"].Value : null;

    // "SHB/22/0173/R", "SHB/2022/207/IR": the number of a request, and of the review of it.
    public static string OfRequest(string text) => OfReview().Match(text) is { Success: true } match ? match.Groups["rest"].Value : text;

    // The number that ends a web address of a case.
    public static Match InAddress(string line) => Address().Match(line);

    // A year by itself, a span of years, a few digits, a telephone number, a postcode, a day.
    public static bool IsOrdinary(string text) => Ordinary().IsMatch(text) || OnlyYear().IsMatch(text)
        || (Dotted().IsMatch(text) && DateReader.Find(text).Count > 0);

    // What the numbers of courts and regulators look like: "UKUT 159", "FS50123456", "IC-44871-B2C3".
    public static bool IsOfTribunal(string text) => Tribunal().IsMatch(text);

    // "Mariners 14", "Year 12", "Complaints: 57": a word of the language and a number.
    public static bool IsOrdinaryWord(string text) => OrdinaryWord().IsMatch(text);

    public static bool HasYear(string text) => Years().IsMatch(text);

    // "Ares(2023)7741052": under what a letter was filed, which may be all the number there is.
    public static bool IsOfRegister(string text) => Register().IsMatch(text);

    // "FOI 41/2", "RhG-88", "SHB/EIR/7": a part that names the law.
    public static bool NamesLaw(string text) => Law().IsMatch(text);

    [GeneratedRegex(
        @"(?<![\w/.@£&-])(?<ref>[A-Z]{2,6} [0-9]{2} (?:[0-9]{3}|0[0-9]{3}|[0-9]{5,6})"
            + @"|(?:(?!(?:RE|REF|YOUR|OUR|THE|AN|NEW)\b)[A-Z]{2,6} )?(?:FOI|FOISA|EIR|RFI) [0-9]{2}\.[0-9]{2,6}"
            + @"|[A-Z]{1,3}\.[0-9]{2,4}/[0-9]{2,6}"
            + @"|(?!(?:GBP|EUR|USD|NZD|AUD|CHF|NO|CM) )[A-Z]{2,6} [0-9]{2}\.[0-9]{3,6}"
            + @"|(?!(?:COM|SWD|SEC|JOIN|OJ)\()[A-Z][A-Za-z]{1,9}\((?:19|20)[0-9]{2}\) ?[A-Z]?[0-9]{3,8}"
            + @"|(?:(?:(?:[A-Z]{2,9}|[A-Z][A-Za-z]{1,6}[A-Z]) (?=(?:F[Oo]I|EIR|RFI|FOISA|IR)\b)"
            + @"|(?:FOI|FOISA|EIR|RFI) (?=[A-Z]{2,6}[/-]?\d\d))?"
            + @"(?:(?!(?:REF|CALL|CASE|PAGE|RE|NO|OF|ON|BY|TO)\b)[A-Z]{2,5} "
            + @"(?=[A-Z]{2,3} ?\d\d))?[A-Z][A-Za-z&]{0,9}"
            + @"(?:[/_-][A-Z][A-Za-z]{0,5}){0,3}[ /:_-]{0,2})?[0-9]{2,}(?:[/_-][A-Z0-9]{1,10}){0,4}"
            + @"(?:-[a-z]{1,4}\b)?(?: of (?:19|20)[0-9]{2})?"
        + @"|[A-Z][A-Za-z]{1,9} [0-9] of (?:19|20)[0-9]{2}|(?<=\b[Nn]o\.? )[0-9]{1,4} of (?:19|20)[0-9]{2}"
        + @"|(?:foi|eir|rfi|foia|foisa)[ /_-]?[0-9]{2,}(?:[/_-][A-Za-z0-9]{1,10}){0,4}"
        + @"|[A-Z]{2,9}(?:\.[A-Z0-9]{1,6}){0,3}\.[0-9]{2,6}(?:\.[A-Z0-9]{1,6}){0,2}(?:-\d\d)?"
        + @"|[A-Z][A-Za-z]{1,9}(?:[/-][A-Z][A-Za-z]{0,5}){1,3}[/-][0-9](?:[/-][0-9]{1,6}){0,3}"
        + @"|(?:[A-Z]|Ll|Dd|Ff|Ch|Rh|Th|Ph|Ng){2,9}(?:-[A-Z]{1,4})? [0-9](?:[/-][0-9]{1,6}){1,4}"
        + @"|(?:(?:FOI|FOISA|EIR|RFI) )?[A-Z][A-Za-z]{0,9}[0-9]{1,4}[/-][0-9]{2,10}(?:[/-][0-9]+)?"
        + @"|[0-9]{1,6}(?:[/-][0-9]{2,6}){1,3})(?![\w£])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(?:19|20)\d\d$|^(?:19|20)\d\d[/-]\d\d$|^(?:19|20)\d\d[/-](?:19|20)\d\d$|^\d{1,4}$|^0\d{3,4}(?:-\d+)*$"
        + @"|^\d{1,2}(?<mark>[/-])\d{1,2}\k<mark>(?:\d\d|\d{4})$|^\d{1,2}[/-]\d{1,2}$"
        + @"|^\d{4}-\d\d-\d\d$|^[A-Z]{1,2}\d{1,2}[A-Z]?$|^S\d+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    // "GWYBODAETH 2000", "Act 2000": the title of a law, or a year of something.
    [GeneratedRegex(@"^[A-Za-z&]{2,12}[ -](?:19|20)\d\d$")]
    private static partial Regex OnlyYear();

    // "KT 12/7": who wrote it, and when.
    public static bool IsInitialled(string text) => Initialled().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{1,3} \d{1,2}/\d{1,2}(?:/\d{2,4})?$")]
    private static partial Regex Initialled();

    [GeneratedRegex(@"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")]
    private static partial Regex Dotted();

    [GeneratedRegex(
        @"^(?:UKUT|UKFTT|EWCA|EWHC|UKSC|FS(?=5)|FER|FTT|GIA|RFA|IC|EA|SI|SSI|ISO|BS|EN|C)[ /-]?\d{2,}|^IC-", RegexOptions.CultureInvariant)]
    private static partial Regex Tribunal();

    [GeneratedRegex(@"^[A-Z][A-Za-z]{1,9}\(\d{4}\)")]
    private static partial Regex Register();

    [GeneratedRegex(@"^[A-Z][a-z]+:? \d+$")]
    private static partial Regex OrdinaryWord();

    [GeneratedRegex(@"(?:19|20)\d\d|\b\d\d[/-]\d")]
    private static partial Regex Years();

    [GeneratedRegex(
        @"^(?:foi|eir|rfi|rhg)|[/ _.-](?:foi|foisa|eir|rfi|ati|oia|rhg)[/ _.-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex(
        @"(?<![\w/.@£&-])(?<ref>[A-Za-z0-9]{1,13}(?:\([0-9]{2,4}\)[A-Za-z0-9]{1,8}"
        + @"|(?:[./_-]| / (?=[A-Za-z]{0,4}\d))[A-Za-z0-9]{1,13}){0,7}"
        + @"(?: of (?:19|20)[0-9]{2})?)(?![\w£@])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:FOI|FOIA|FOISA|EIR|RFI|RhG|CRG|DRG) (?<rest>\S+)$")]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^(?<rest>\S*\d\d)[/-](?:IR|R|REV)$")]
    private static partial Regex OfReview();

    [GeneratedRegex(
        @"https?://\S{1,80}/(?:cases?|requests?|foi|ref(?:erence)?|tickets?)/"
        + @"(?<ref>[A-Za-z0-9]{1,12}(?:[_-][A-Za-z0-9]{1,12}){0,5})(?![\w/])")]
    private static partial Regex Address();
}
