using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Documents
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "A link between documents leads somewhere",
            BrokenLinks,
            new Sample("nowhere.md", ("docs/a.md", "See [that](nowhere.md).")),
            new Sample("../gone.md", ("docs/adr/a.md", "See [that](../gone.md#part)."))),
        new(
            "Every document is reached from the README",
            Unreached,
            new Sample("docs/lost.md", ("README.md", "Nothing."), ("docs/lost.md", "Lost."))),
        new(
            "A decision is numbered, dated with its status, and fits a page",
            Decisions,
            new Sample("0001-a.md", ("docs/adr/0001-a.md", "# 1. A"))),
    ];

    private static IEnumerable<SourceFile> Markdown(Tree tree) =>
        tree.Files.Where(file => file.Name.EndsWith(".md", StringComparison.Ordinal) && (file.IsIn("docs") || file.Folder.Length == 0));

    private static IEnumerable<(SourceFile From, string Link, string To)> Links(Tree tree) =>
        from file in Markdown(tree)
        from Match link in Regex.Matches(file.Text, @"\]\((?!\w+:)([^)#\s]+)[^)]*\)")
        select (file, link.Groups[1].Value, Resolved(file.Folder, link.Groups[1].Value));

    private static string Resolved(string folder, string link) => Path.GetRelativePath(".", Path.Combine(".", folder, link)).TrimEnd('/');

    private static IEnumerable<string> BrokenLinks(Tree tree)
    {
        var root = Tree.Root();
        return Links(tree).Where(link => !Path.Exists(Path.Combine(root, link.To))).Select(link => $"{link.From}: {link.Link}");
    }

    private static IEnumerable<string> Unreached(Tree tree)
    {
        var links = Links(tree).ToLookup(link => link.From.Path, link => link.To);
        var reached = new HashSet<string>();
        var next = new Queue<string>(["README.md"]);
        while (next.TryDequeue(out var path))
        {
            foreach (var to in links[path].Where(reached.Add))
            {
                next.Enqueue(to);
            }
        }

        return Markdown(tree).Where(file => file.IsIn("docs") && !reached.Contains(file.Path)).Select(file => file.Path);
    }

    private static IEnumerable<string> Decisions(Tree tree) =>
        tree.Files.Where(file => file.Folder == "docs/adr")
            .Where(file => !Regex.IsMatch(file.Name, @"^\d{4}-[a-z0-9-]+\.md$") || file.LineCount > 60 || !Shape(file.Text))
            .Select(file => file.Path);

    private static bool Shape(string text) =>
        new[] { "# ", "## Status", "## Context", "## Decision", "## Consequences" }.All(heading => text.Contains(heading));
}
