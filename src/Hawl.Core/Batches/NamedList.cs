namespace Hawl.Core.Batches;

// A list of authorities that somebody has: what was found of it, and each line that was not.
public sealed record NamedList(IReadOnlyList<long> Found, IReadOnlyList<NamedList.Line> NotFound)
{
    // Its number in the list, and what on the site looks like it.
    public sealed record Line(int Number, string Text, IReadOnlyList<Near> Near);

    public sealed record Near(long Id, string Name);
}
