namespace Hawl.Law.Files;

/// <summary>One mistake in a data file: where it stands and what is wrong with it. A mistake is data, never an exception.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Member">The path of the member, as in <c>clocks[0].limits[0].count</c>; empty for the file as a whole.</param>
/// <param name="Why">What is wrong, in English words for the person who edits the file.</param>
/// <example><code>line 12, clocks[0].limits[0].count: must be a whole number from 1 to 400</code></example>
public sealed record FileMistake(int Line, string Member, string Why)
{
    /// <summary>The mistake as one line of text.</summary>
    /// <returns>Line, member and reason, as in the example of the type.</returns>
    public override string ToString() => Member.Length == 0 ? $"line {Line}: {Why}" : $"line {Line}, {Member}: {Why}";
}
