using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Banned
{
    private const string Shared = "Directory.Build.props";
    private const string Symbols = "BannedSymbols.txt";

    private static readonly string[] _wiring =
    [
        "Microsoft.CodeAnalysis.BannedApiAnalyzers", Symbols, "<TreatWarningsAsErrors>true", "<Nullable>enable",
    ];

    private static readonly string[] _symbols =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
        "Task.Wait", "Task`1.Result", "HttpClient.#ctor", "IHtmlHelper.Raw",
    ];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "The build refuses banned symbols, in every project",
            Wiring,
            new Sample("BannedApiAnalyzers", (Shared, "<Nullable>enable</Nullable>"), (Symbols, "")),
            new Sample("DateTime.UtcNow", (Shared, ""), (Symbols, "P:System.DateTime.Now;why")),
            new Sample("Hawl.Law.csproj", (Shared, ""), (Symbols, ""), ("src/Hawl.Law/Hawl.Law.csproj", "<NoWarn>RS0030</NoWarn>")),
            new Sample("A.cs", (Shared, ""), (Symbols, ""), ("src/Hawl.Law/A.cs", "#pragma warning disable RS0030"))),
    ];

    private static IEnumerable<string> Wiring(Tree tree)
    {
        var shared = tree.Files.Single(file => file.Path == Shared).Text;
        var symbols = tree.Files.Single(file => file.Path == Symbols).Text;
        return
        [
            .. _wiring.Where(wire => !shared.Contains(wire)).Select(wire => $"{Shared} lacks {wire}"),
            .. _symbols.Where(symbol => !symbols.Contains(symbol)).Select(symbol => $"{Symbols} lacks {symbol}"),
            .. tree.Projects.InText(@"RS0030|AdditionalFiles Remove|<TreatWarningsAsErrors>|<Nullable>|<Import\b"),
            .. tree.CSharp.Where(file => file.IsIn("src")).InText(@"#pragma warning disable[^\n]*RS0030|#nullable disable"),
        ];
    }
}
