namespace Hawl.Core.Requests.Checks;

// What can be amiss with a title or a letter. The pages say each in words, with what to do.
public enum FindingKind
{
    TitleMissing,
    TitleShort,
    TitleLong,
    TitleGeneric,
    TitleCapitals,
    LetterEmpty,
    LetterTooLong,
    LetterLong,
    LetterCapitals,
    Placeholder,
    OtherAuthority,
    NotSigned,
    OtherName,
    OwnData,
    EmailAddress,
    PhoneNumber,
    Postcode,
}
