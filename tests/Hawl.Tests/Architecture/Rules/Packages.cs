using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static partial class Packages
{
    private const string Central = "Directory.Packages.props";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "Every package has one exact version, in one place",
            Versions,
            new Sample("Floating 1.*", (Central, """<PackageVersion Include="Floating" Version="1.*" />""")),
            new Sample("Ranged [1.0,2.0)", (Central, """<PackageVersion Include="Ranged" Version="[1.0,2.0)" />""")),
            new Sample("a version of its own", ("src/Hawl.Core/A.csproj", """<PackageReference Include="Own" Version="1.0.0" />"""))),
        new(
            "Every package the product runs on is accounted for in docs/adr",
            Unexplained,
            new Sample(
                "Unheard.Of",
                (Central, """<PackageVersion Include="Unheard.Of" Version="1.0.0" />"""),
                ("src/Hawl.Core/Hawl.Core.csproj", """<PackageReference Include="Unheard.Of" />"""),
                ("docs/adr/0001-a.md", "Nothing here."))),
    ];

    private static IEnumerable<string> Versions(Tree tree)
    {
        var central = tree.Files.Where(file => file.Path == Central)
            .SelectMany(file => PackagePattern().Matches(file.Text))
            .Where(package => !ExactPattern().IsMatch(package.Groups["version"].Value))
            .Select(package => $"{Central}: {package.Groups["name"].Value} {package.Groups["version"].Value}");
        var own = tree.Projects.Concat(tree.Files.Where(file => file.Path == "Directory.Build.props"))
            .InText("""<PackageReference[^>]*\sVersion(?:Override)?="[^"]*""")
            .Select(found => $"{found} has a version of its own");
        return central.Concat(own);
    }

    private static IEnumerable<string> Unexplained(Tree tree)
    {
        var records = string.Join('\n', tree.Files.Where(file => file.IsIn("docs/adr")).Select(file => file.Text));
        return from project in tree.Projects.Where(project => project.IsIn("src"))
               from Match package in Regex.Matches(project.Text, """<PackageReference Include="([^"]+)""")
               where !records.Contains(package.Groups[1].Value, StringComparison.Ordinal)
               select $"{project}: {package.Groups[1].Value}";
    }

    [GeneratedRegex("""<PackageVersion Include="(?<name>[^"]+)" Version="(?<version>[^"]*)""")]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"^\d+(?:\.\d+)+(?:-[\w.]+)?$")]
    private static partial Regex ExactPattern();
}
