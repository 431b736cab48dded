namespace Hawl.Core.Requests.Checks;

// What an authority holds about the person who asks is asked for under another law, and not in public.
public static class AboutOneself
{
    public static Finding? Find(WrittenLetter letter) => CheckWords.All.OwnDataIn(letter.Asked) is { } words
        ? new Finding(FindingKind.OwnData, Words: words)
        : null;
}
