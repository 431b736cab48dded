using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Directions
{
    private static readonly Dictionary<string, string[]> _projects = new()
    {
        ["Hawl.Law"] = [],
        ["Hawl.Mail"] = [],
        ["Hawl.Reading"] = ["Hawl.Law", "Hawl.Mail"],
        ["Hawl.Core"] = ["Hawl.Reading"],
        ["Hawl.Web"] = ["Hawl.Core"],
    };

    // Which modules of Core a module may name. A module that is not here is none.
    // Nobody names Notifications but Data, which maps every table: it hears of events through jobs.
    private static readonly Dictionary<string, string[]> _modules = new()
    {
        ["Accounts"] = ["Publication", "Jobs", "Data"],
        ["Authorities"] = ["Accounts", "Publication", "Jobs", "Data"],
        ["Calendars"] = ["Accounts", "Data"],
        ["Requests"] = ["Accounts", "Authorities", "Calendars", "Batches", "Correspondence", "Publication", "Jobs", "Data"],
        ["Correspondence"] =
        [
            "Accounts", "Authorities", "Calendars", "Requests", "Batches", "Documents", "Publication", "Moderation", "Jobs", "Data",
        ],
        ["Documents"] = ["Jobs", "Data"],
        ["Batches"] = ["Accounts", "Authorities", "Calendars", "Requests", "Correspondence", "Publication", "Jobs", "Data"],
        ["Answers"] = ["Authorities", "Requests", "Correspondence", "Documents", "Batches", "Publication", "Jobs", "Data"],
        ["Datasets"] = ["Accounts", "Batches", "Correspondence", "Requests", "Publication", "Jobs", "Data"],
        ["Publication"] =
        [
            "Accounts", "Answers", "Authorities", "Calendars", "Requests", "Correspondence", "Documents", "Batches", "Jobs", "Data",
        ],
        ["Moderation"] = ["Accounts", "Authorities", "Calendars", "Requests", "Correspondence", "Batches", "Publication", "Jobs", "Data"],
        ["Notifications"] =
        [
            "Accounts", "Authorities", "Requests", "Correspondence", "Batches", "Publication", "Moderation", "Jobs", "Data",
        ],
        ["Search"] = ["Authorities", "Requests", "Correspondence", "Batches", "Publication", "Jobs", "Data"],
        ["Statistics"] = ["Authorities", "Requests", "Correspondence", "Batches", "Publication", "Jobs", "Data"],
        ["Jobs"] = ["Requests", "Data"],
        ["Data"] =
        [
            "Accounts", "Answers", "Authorities", "Calendars", "Requests", "Correspondence", "Datasets", "Documents",
            "Batches", "Publication", "Moderation", "Notifications", "Search", "Statistics", "Jobs",
        ],
    };

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "Projects refer one way: Web to Core to Reading to Law and Mail",
            References,
            new Sample(
                "Hawl.Law refers to Hawl.Core",
                ("src/Hawl.Law/Hawl.Law.csproj", """<ProjectReference Include="../Hawl.Core.csproj" />""")),
            new Sample("Hawl.Extra is not one of the five", ("src/Hawl.Extra/Hawl.Extra.csproj", "<Project />"))),
        new(
            "Modules of Core name each other as the table says, and no feature names Notifications",
            Modules,
            new Sample("Requests names Notifications", ("src/Hawl.Core/Requests/A.cs", "using Hawl.Core.Notifications;")),
            new Sample("Helping is no module", ("src/Hawl.Core/Helping/A.cs", "namespace Hawl.Core.Helping;"))),
    ];

    private static IEnumerable<string> References(Tree tree)
    {
        foreach (var project in tree.Projects.Where(project => project.IsIn("src")))
        {
            var name = Path.GetFileNameWithoutExtension(project.Name);
            if (!_projects.TryGetValue(name, out var allowed))
            {
                yield return $"{project}: {name} is not one of the five";
                continue;
            }

            foreach (Match reference in Regex.Matches(project.Text, """ProjectReference Include="[^"]*?([\w.]+)\.csproj"""))
            {
                if (!allowed.Contains(reference.Groups[1].Value))
                {
                    yield return $"{project}: {name} refers to {reference.Groups[1].Value}";
                }
            }
        }
    }

    private static IEnumerable<string> Modules(Tree tree)
    {
        foreach (var file in tree.Product.Where(file => file.IsIn("src/Hawl.Core") && file.Folder != "src/Hawl.Core"))
        {
            var module = file.Path.Split('/')[2];
            if (!_modules.TryGetValue(module, out var allowed))
            {
                yield return $"{file}: {module} is no module";
                continue;
            }

            foreach (Match named in Regex.Matches(file.Code, @"\bHawl\.Core\.(\w+)"))
            {
                var other = named.Groups[1].Value;
                if (other != module && _modules.ContainsKey(other) && !allowed.Contains(other))
                {
                    yield return $"{file.At(named.Index)}: {module} names {other}";
                }
            }
        }
    }
}
