namespace Hawl.Core.Requests.Checks;

// Capitals read as shouting.
public static class LetterInCapitals
{
    private const int Enough = 30;

    private const double Most = 0.6;

    public static Finding? Find(WrittenLetter letter)
    {
        var letters = letter.Asked.Where(char.IsLetter).ToList();
        return letters.Count >= Enough && letters.Count(char.IsUpper) > letters.Count * Most
            ? new Finding(FindingKind.LetterCapitals)
            : null;
    }
}
