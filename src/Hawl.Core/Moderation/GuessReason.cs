namespace Hawl.Core.Moderation;

// Why a held mail may belong to a request.
public enum GuessReason
{
    // It names one of our letters as the one it answers.
    AnswersOurLetter,

    // The request's own address stands among those it was sent to.
    AddressedToIt,

    // The check characters are this request's, its number is another's.
    CheckCharactersMatch,

    // The number is this request's, the check characters differ a little, or a lot.
    NumberAndAlmostCheckCharacters,
    NumberMatches,

    // The text quotes the request's address.
    QuotesItsAddress,

    TitleMatches,

    SentFromItsAuthority,
}
