namespace Hawl.Reading.Texts;

// What was found of a text, for when it is asked again: the sentences of a reply by one step after the other, and those that every reply
// has in the next one. It holds so many texts at most, and forgets one where another needs its place. Threads may share it: at worst two
// find the same.
internal sealed class TextMemory<T>(int most, Func<string, T> find)
    where T : class
{
    // Longer texts take more room, and share a few places.
    private const int Longest = 2_000;
    private const int Few = 64;

    // Of a long text some letters tell its place.
    private const int Looks = 16;
    private const uint Prime = 16_777_619;

    private readonly Known?[] _known = new Known?[most];

    public T Of(string text)
    {
        ref var place = ref _known[Place(text)];
        var known = Volatile.Read(ref place);
        if (known is null || known.Text != text)
        {
            known = new Known(text, find(text));
            Volatile.Write(ref place, known);
        }

        return known.Found;
    }

    private int Place(string text)
    {
        var number = (uint)text.Length;
        for (var at = 0; at < text.Length; at += 1 + (text.Length / Looks))
        {
            number = (number ^ text[at]) * Prime;
        }

        return (int)((number ^ (number >> 15)) % (text.Length > Longest ? Few : most));
    }

    private sealed record Known(string Text, T Found);
}
