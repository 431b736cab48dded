namespace Hawl.Core.Moderation;

// How people get an address wrong that they retype.
public static class Retyping
{
    // One character is another, missing or too many, or two neighbours have changed places.
    public static bool IsOneAway(string written, string right)
    {
        var start = written.Zip(right).TakeWhile(p => p.First == p.Second).Count();
        var (one, other) = (written[start..], right[start..]);
        var end = one.Reverse().Zip(other.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return (one[..^end], other[..^end]) switch
        {
            ({ Length: <= 1 }, { Length: <= 1 }) => written != right,
            ([var a, var b], [var c, var d]) => (a, b) == (d, c),
            _ => false,
        };
    }
}
