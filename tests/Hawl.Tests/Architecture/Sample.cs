using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture;

// Files that break a rule, and what the violation must mention.
internal sealed record Sample(string Mentions, params IReadOnlyList<(string Path, string Text)> Files)
{
    public Tree Tree => new([.. Files.Select(file => new SourceFile(file.Path, file.Text))]);
}
