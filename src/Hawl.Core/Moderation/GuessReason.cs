namespace Hawl.Core.Moderation;

// Why a held mail may belong to a request.
public enum GuessReason
{
    // It names one of our letters as the one it answers.
    AnswersOurLetter,

    // The request's own address stands among those it was sent to.
    AddressedToIt,

    // It was sent to an address with this request's check characters, and with its number but for one slip.
    NumberOneCharacterWrong,

    // The number is this request's, and one of the check characters is wrong, missing, too many or changed places.
    OneCharacterWrong,

    // The check characters are this request's, its number is another's: among many requests that comes about by chance.
    CheckCharactersMatch,

    // The number is this request's, the check characters differ a little, or a lot.
    NumberAndAlmostCheckCharacters,
    NumberMatches,

    // The text quotes the request's address.
    QuotesItsAddress,

    // A mail of this request's names the same reference of the authority's.
    NamesItsReference,

    TitleMatches,

    // The same sender has written to it before.
    SenderWroteBefore,

    SentFromItsAuthority,
}
