namespace Hawl.Core.Requests.Checks;

// A long letter is easily refused for what it would cost to answer.
public static class LetterLength
{
    private const int Long = 5_000;

    public static Finding? Find(WrittenLetter letter) => letter.Letter.Length switch
    {
        > AskingRules.LongestLetter => new Finding(FindingKind.LetterTooLong, Stops: true),
        > Long => new Finding(FindingKind.LetterLong),
        _ => null,
    };
}
