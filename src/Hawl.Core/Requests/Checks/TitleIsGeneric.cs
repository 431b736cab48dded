namespace Hawl.Core.Requests.Checks;

// Titles that fit every request tell nobody what this one is about.
public static class TitleIsGeneric
{
    public static Finding? Find(WrittenLetter letter) => CheckWords.All.IsGenericTitle(letter.Title)
        ? new Finding(FindingKind.TitleGeneric, Stops: true, letter.Title.Trim())
        : null;
}
