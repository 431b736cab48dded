namespace Hawl.Core.Requests.Checks;

// A title can be found and read in a list.
public static class TitleLength
{
    public static Finding? Find(WrittenLetter letter)
    {
        var title = letter.Title.Trim();
        if (!title.Any(char.IsLetter))
        {
            return new Finding(FindingKind.TitleMissing, Stops: true);
        }

        return title.Length switch
        {
            < RequestTitle.Shortest => new Finding(FindingKind.TitleShort, Stops: true),
            > RequestTitle.Longest => new Finding(FindingKind.TitleLong, Stops: true),
            _ => null,
        };
    }
}
