using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Verbs
{
    private const int MostLines = 80;

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "A verb is a sealed class of Core, alone in a short file, with ExecuteAsync as its one public method",
            Violations,
            new Sample("SendThing is not sealed", Verb("public class", "")),
            new Sample("SendThing has 2 public methods", Verb("public sealed class", "public void Also() { }")),
            new Sample("SendThing takes 81 lines", Verb("public sealed class", new string('\n', MostLines)))),
    ];

    private static (string Path, string Text) Verb(string kind, string more) =>
        ("src/Hawl.Core/Requests/SendThing.cs", $"{kind} SendThing {{ public Task ExecuteAsync() => A(); {more} }}");

    private static IEnumerable<string> Violations(Tree tree)
    {
        foreach (var file in tree.Product.Where(file => file.IsIn("src/Hawl.Core")))
        {
            foreach (var type in file.Types.Where(type => type.Methods.Any(method => method.Name == "ExecuteAsync" && method.Is("public"))))
            {
                var open = type.Methods.Count(method => method.Is("public") && !method.IsConstructor);
                if (!type.Is("sealed"))
                {
                    yield return $"{file}: {type.Name} is not sealed";
                }

                if (open > 1)
                {
                    yield return $"{file}: {type.Name} has {open} public methods";
                }

                if (file.LineCount > MostLines)
                {
                    yield return $"{file}: {type.Name} takes {file.LineCount} lines, {MostLines} are the most";
                }
            }
        }
    }
}
