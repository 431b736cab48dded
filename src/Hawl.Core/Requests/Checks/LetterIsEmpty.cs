namespace Hawl.Core.Requests.Checks;

// Nothing was asked: an empty letter, or the template as it was.
public static class LetterIsEmpty
{
    private const int Fewest = 3;

    public static Finding? Find(WrittenLetter letter) => letter.Asked.Count(char.IsLetterOrDigit) < Fewest
        ? new Finding(FindingKind.LetterEmpty, Stops: true)
        : null;
}
