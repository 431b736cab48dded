namespace Hawl.Tests.Reading.Report;

// One thing that was read: what it is, what its label says, what the reader said, and how sure it was.
internal sealed record Judged(string What, string Wanted, string Told, double Confidence)
{
    public bool IsRight => Wanted == Told;
}
