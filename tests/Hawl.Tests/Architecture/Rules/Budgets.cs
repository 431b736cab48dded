using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Budgets
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "A file has at most 300 lines, a page 150",
            tree => tree.CSharp.Where(file => file.LineCount > 300)
                .Concat(tree.Markup.Where(page => page.LineCount > 150))
                .Select(file => $"{file}: {file.LineCount} lines"),
            new Sample("A.cs: 301 lines", ("src/Hawl.Core/A.cs", new string('\n', 300) + "x")),
            new Sample("A.cshtml: 151 lines", ("src/Hawl.Web/Pages/A.cshtml", new string('\n', 150) + "x"))),
        new(
            "A method has at most 50 lines",
            tree => Methods(tree)
                .Where(found => found.Method.LineCount > 50)
                .Select(found => $"{found.File}: {found.Method.Type}.{found.Method.Name} has {found.Method.LineCount}"),
            new Sample("A.B has 51", ("src/Hawl.Core/A.cs", Method("A", "B", 51)))),
        new(
            "Half the files of the product have at most 60 lines, half its methods at most 10",
            Medians,
            new Sample("median file: 61", ("src/Hawl.Core/A.cs", new string('\n', 60) + "x")),
            new Sample("median method: 11", ("src/Hawl.Core/A.cs", Method("A", "B", 11)))),
        new(
            "A constructor takes at most 5 parameters; records hold as many values as they have",
            Constructors,
            new Sample("A takes 6", ("src/Hawl.Core/A.cs", "class A(int a, int b, int c, int d, Dictionary<int, int> e, int f);")),
            new Sample("B takes 6", ("src/Hawl.Core/B.cs", "class B { public B(int a, int b, int c, int d, (int, int) e, int f) { } }"))),
        new(
            "The compiler is overruled about null at most once in 1000 lines",
            NullForgiving,
            new Sample(
                "2 in 2 lines",
                ("src/Hawl.Core/A.cs", "class A { string B = null!;\n int C() => D()!.Length; bool E = !F && G != H; }"))),
        new(
            "A line has at most 140 columns",
            tree => tree.CSharp.SelectMany(file => Regex.Matches(file.Text, "(?m)^.{141,}$").Select(line => file.At(line.Index))),
            new Sample("A.cs:2", ("tests/Hawl.Tests/A.cs", "// short\n// " + new string('x', 140)))),
    ];

    private static string Method(string type, string name, int lines) =>
        $"class {type} {{ void {name}() {{{new string('\n', lines - 1)}}} }}";

    private static IEnumerable<string> Medians(Tree tree)
    {
        var files = tree.Product.Select(file => file.LineCount).Order().ToList();
        var methods = tree.Product.SelectMany(file => file.Methods).Select(method => method.LineCount).Order().ToList();
        if (Median(files) > 60)
        {
            yield return $"median file: {Median(files)}";
        }

        if (Median(methods) > 10)
        {
            yield return $"median method: {Median(methods)}";
        }
    }

    private static int Median(List<int> sorted) => sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];

    private static IEnumerable<(SourceFile File, MethodDeclaration Method)> Methods(Tree tree) =>
        tree.CSharp.SelectMany(file => file.Methods.Select(method => (file, method)));

    private static IEnumerable<string> Constructors(Tree tree)
    {
        var primary = from file in tree.CSharp
                      from type in file.Types
                      where type.Kind is "class" or "struct" && type.Parameters > 5
                      select $"{file}: {type.Name} takes {type.Parameters}";
        var written = from found in Methods(tree)
                      where found.Method.IsConstructor && found.Method.Parameters > 5
                      select $"{found.File}: {found.Method.Name} takes {found.Method.Parameters}";
        return primary.Concat(written);
    }

    private static IEnumerable<string> NullForgiving(Tree tree)
    {
        var uses = tree.Product.InCode("""[\w)\]"]!(?!=)""").ToList();
        var lines = tree.Product.Sum(file => file.LineCount);
        return uses.Count * 1000 > Math.Max(lines, 1000) ? uses.Prepend($"{uses.Count} in {lines} lines") : [];
    }
}
