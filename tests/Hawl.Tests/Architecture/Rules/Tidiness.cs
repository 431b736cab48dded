using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Tidiness
{
    private const string Registries =
        @"nuget\.org/v3|registry\.npmjs\.org|registry\.yarnpkg\.com|pypi\.org|deb\.debian\.org|archive\.ubuntu\.com|pkgs\.dev\.azure\.com";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "What a file uses stands at its top",
            tree => tree.CSharp.InCode(@"\bglobal using\b").Concat(tree.Projects.Where(project => project.IsIn("src")).InText("<Using ")),
            new Sample("global using", ("src/Hawl.Core/A.cs", "global using System.Text;")),
            new Sample("<Using", ("src/Hawl.Core/Hawl.Core.csproj", """<Using Include="System.Text" />"""))),
        new(
            "A namespace is its folder",
            Namespaces,
            new Sample("Hawl.Core.Elsewhere", ("src/Hawl.Core/Requests/A.cs", "namespace Hawl.Core.Elsewhere;"))),
        new(
            "Nothing in the tree names a place on somebody's machine",
            tree => tree.Files.Where(NotThis).InText("""(?<![\w.~>)}*])/(?:work|tmp|root|home)(?:/|(?=["'\s]))"""),
            new Sample("/home/", ("docs/operations.md", "Look into /home/somebody/hawl."))),
        new(
            "Nothing in the tree names the host of a package registry",
            tree => tree.Files.Where(NotThis).InText(Registries),
            new Sample("registry.npmjs.org", ("assets/package-lock.json", """{ "resolved": "https://registry.npmjs.org/a" }"""))),
        new(
            "Nothing is left for later",
            tree => tree.CSharp.Concat(tree.Markup).Where(NotThis).InText(@"\bTODO\b|\bFIXME\b|\bHACK\b|\bNotImplementedException\b"),
            new Sample("TODO", ("src/Hawl.Core/A.cs", "// TODO: write this"))),
    ];

    private static bool NotThis(SourceFile file) => file.Path != "tests/Hawl.Tests/Architecture/Rules/Tidiness.cs";

    private static IEnumerable<string> Namespaces(Tree tree) =>
        from file in tree.CSharp.Where(file => file.IsIn("src", "tests"))
        let expected = file.Folder[(file.Folder.IndexOf('/') + 1)..].Replace('/', '.')
        from found in new[] { file }.InCode(@"(?m)^namespace\s+[\w.]+")
        where !found.EndsWith($" {expected}", StringComparison.Ordinal)
        select $"{found}, not {expected}";
}
