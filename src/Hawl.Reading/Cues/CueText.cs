namespace Hawl.Reading.Cues;

// A text that cues are looked for in, with the words of it that they need, and what was found.
internal sealed class CueText(string text, ulong[] words, int cues)
{
    private const int BitsEach = 2;
    private const ulong Not = 1;
    private const ulong Is = 3;

    // Two threads may lose what the other found, which is then found again.
    private readonly ulong[] _told = new ulong[((cues * BitsEach) / WordSearch.Bits) + 1];

    public string Text => text;

    public ulong[] Words => words;

    public bool Has(CueList cue)
    {
        var (place, bit) = Math.DivRem(cue.Number * BitsEach, WordSearch.Bits);
        var told = (_told[place] >> bit) & Is;
        if (told != 0)
        {
            return told == Is;
        }

        var has = cue.IsIn(text, words);
        _told[place] |= (has ? Is : Not) << bit;
        return has;
    }
}
