namespace Hawl.Core.Authorities;

// An authorities file as it was read: its good rows, and every mistake with its line.
public sealed record AuthorityFile(IReadOnlyList<AuthorityRow> Rows, IReadOnlyList<AuthorityFile.Mistake> Mistakes)
{
    public sealed record Mistake(int Line, string Reason)
    {
        public override string ToString() => $"line {Line}: {Reason}";
    }
}
