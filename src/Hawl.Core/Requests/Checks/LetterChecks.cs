namespace Hawl.Core.Requests.Checks;

// Everything a title and a letter are looked through for, in the order in which it is said.
public static class LetterChecks
{
    private static readonly IReadOnlyList<Func<WrittenLetter, Finding?>> All =
    [
        TitleLength.Find,
        TitleIsGeneric.Find,
        TitleInCapitals.Find,
        LetterIsEmpty.Find,
        LetterLength.Find,
        LetterInCapitals.Find,
        PlaceholderLeft.Find,
        OtherAuthorityGreeted.Find,
        NotSigned.Find,
        SignedWithOtherName.Find,
        AboutOneself.Find,
        EmailAddressInside.Find,
        PhoneNumberInside.Find,
        PostcodeInside.Find,
    ];

    // What is far too long to be a letter is not read: it must be cut first.
    private static readonly IReadOnlyList<Func<WrittenLetter, Finding?>> OfTooLong = [TitleLength.Find, LetterLength.Find];

    public static IReadOnlyList<Finding> Find(WrittenLetter letter)
    {
        var checks = letter.Letter.Length > AskingRules.LongestLetter || letter.Title.Length > AskingRules.LongestLetter ? OfTooLong : All;
        return [.. checks.Select(check => check(letter)).OfType<Finding>()];
    }
}
