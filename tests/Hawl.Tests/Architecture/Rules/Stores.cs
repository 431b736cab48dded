using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static partial class Stores
{
    private const string Changes = @"\b_?(?:db|context)\.(?:\w+\.)?(?:Add|Remove|Update|Attach)\w*\(";

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "Which database it is, only Search, Jobs and Data ask",
            tree => Elsewhere(tree).InCode(@"\b(?:IsSqlite|IsNpgsql|ProviderName)\b"),
            new Sample("IsSqlite", ("src/Hawl.Core/Requests/A.cs", "class A { bool B(Db db) => db.Database.IsSqlite(); }"))),
        new(
            "SQL is written only in Search, Jobs and Data",
            tree => Elsewhere(tree).InCode(@"\b(?:FromSql\w*|ExecuteSql\w*|SqlQuery\w*|CommandText|CreateCommand)\b"),
            new Sample("ExecuteSqlAsync", ("src/Hawl.Web/Pages/A.cs", "class A { Task B() => db.Database.ExecuteSqlAsync(C); }"))),
        new(
            "Web reads the database and writes it only through verbs",
            tree => tree.Product.Where(file => file.IsIn("src/Hawl.Web"))
                .InCode($@"\b(?:SaveChanges|ExecuteUpdate|ExecuteDelete)\w*\(|{Changes}"),
            new Sample("db.Requests.Add(", ("src/Hawl.Web/Pages/A.cshtml.cs", "class A { void B() { db.Requests.Add(C); } }")),
            new Sample("SaveChangesAsync", ("src/Hawl.Web/Api/A.cs", "class A { Task B() => db.SaveChangesAsync(); }"))),
        new(
            "A migration is written for both stores",
            OneSided,
            new Sample("AddThing", ("src/Hawl.Core/Data/Migrations/Sqlite/20260101000000_AddThing.cs", "class AddThing;"))),
    ];

    private static IEnumerable<string> OneSided(Tree tree)
    {
        var migrations = tree.Files.Where(file => file.IsIn("src/Hawl.Core/Data/Migrations"))
            .Select(file => (file.Folder, Migration: MigrationPattern().Match(file.Name)))
            .Where(file => file.Migration.Success)
            .ToLookup(file => file.Migration.Groups[1].Value, file => file.Folder);
        return migrations.Where(stores => stores.Distinct().Count() != 2).Select(stores => stores.Key);
    }

    private static IEnumerable<SourceFile> Elsewhere(Tree tree) =>
        tree.Product.Where(file => !file.IsIn("src/Hawl.Core/Search", "src/Hawl.Core/Jobs", "src/Hawl.Core/Data"));

    [GeneratedRegex(@"^\d+_(\w+)\.cs$")]
    private static partial Regex MigrationPattern();
}
