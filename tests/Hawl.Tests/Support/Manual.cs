using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Support;

// What the documents tell an operator to type: tests run it as it stands there.
internal static class Manual
{
    // The fenced block of a document whose first line is this.
    public static string Block(string document, string firstLine)
    {
        var text = File.ReadAllText(Path.Combine(Tree.Root(), "docs", document));
        var start = text.IndexOf($"```\n{firstLine}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/{document} has no block that begins with {firstLine}");
        start += "```\n".Length;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)] + "\n";
    }
}
