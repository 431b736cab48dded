namespace Hawl.Core.Requests.Checks;

// A title in capitals is hard to read; an acronym is none.
public static class TitleInCapitals
{
    private const int LongestAcronym = 6;

    public static Finding? Find(WrittenLetter letter)
    {
        var letters = letter.Title.Where(char.IsLetter).ToList();
        return letters.Count > LongestAcronym && letters.TrueForAll(char.IsUpper) ? new Finding(FindingKind.TitleCapitals) : null;
    }
}
