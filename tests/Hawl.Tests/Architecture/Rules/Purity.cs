using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Purity
{
    private const string Files =
        @"\bFile\.(?:Read|Write|Open|Create|Append|Exists|Delete)\w*|\bDirectory\.\w+|\bnew (?:FileStream|FileInfo|DirectoryInfo)\b";

    private const string Clocks = @"\b(?:TimeProvider\.System|Stopwatch|Environment\.TickCount\w*)\b";

    private static readonly Dictionary<string, string[]> _packages = new()
    {
        ["Hawl.Law"] = [],
        ["Hawl.Mail"] = ["AngleSharp"],
        ["Hawl.Reading"] = [],
    };

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "Law, Mail and Reading touch no framework, file, clock or console",
            tree => tree.Product.Where(IsPure).InCode($@"\bMicrosoft\.\w+|\bConsole\.\w+|{Files}|{Clocks}"),
            new Sample("Microsoft.Extensions", ("src/Hawl.Law/A.cs", "using Microsoft.Extensions.Logging;")),
            new Sample("File.ReadAllText", ("src/Hawl.Mail/A.cs", "class A { string B() => System.IO.File.ReadAllText(C); }"))),
        new(
            "Law and Reading use no package, Mail only AngleSharp",
            Dependencies,
            new Sample("CsvHelper", ("src/Hawl.Law/Hawl.Law.csproj", """<PackageReference Include="CsvHelper" />"""))),
        new(
            "Core knows no HTTP",
            tree => tree.Product.Where(file => file.IsIn("src/Hawl.Core"))
                .InCode(@"\bMicrosoft\.AspNetCore\.(?!Identity|DataProtection|Connections)\w+"),
            new Sample("Microsoft.AspNetCore.Http", ("src/Hawl.Core/Requests/A.cs", "using Microsoft.AspNetCore.Http;"))),
    ];

    private static bool IsPure(SourceFile file) => file.IsIn("src/Hawl.Law", "src/Hawl.Mail", "src/Hawl.Reading");

    private static IEnumerable<string> Dependencies(Tree tree) =>
        from project in tree.Projects.Where(IsPure)
        from Match package in Regex.Matches(project.Text, """(?:PackageReference|FrameworkReference) Include="([^"]+)""")
        where !_packages[Path.GetFileNameWithoutExtension(project.Name)].Contains(package.Groups[1].Value)
        select $"{project.At(package.Index)}: {package.Groups[1].Value}";
}
