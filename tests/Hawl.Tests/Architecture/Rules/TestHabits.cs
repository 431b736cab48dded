using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static partial class TestHabits
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "A test asserts something",
            WithoutAssertion,
            new Sample("ATests.B_Works", Test("[Fact] public void B_Works() { C(); } void C() { }"))),
        new(
            "A test is skipped only for the want of the shared folder",
            tree => tree.Tests.Where(file => !file.Name.StartsWith("Shared", StringComparison.Ordinal)).InCode(@"\bSkip\s*="),
            new Sample("Skip =", Test("""[Fact(Skip = "slow")] public void A() { Assert.True(B); }"""))),
        new(
            "A test's name is a sentence: what, in which case, does what",
            tree => Tests(tree).Where(test => !NamePattern().IsMatch(test.Method.Name)).Select(Named),
            new Sample("ATests.Works", Test("[Fact] public void Works() => Assert.True(B);"))),
        new(
            "Tests take no doubles for what they test",
            tree => tree.Projects.Where(project => project.IsIn("tests")).InText("(?:Moq|NSubstitute|FakeItEasy|AutoFixture)"),
            new Sample("Moq", ("tests/Hawl.Tests/Hawl.Tests.csproj", """<PackageReference Include="Moq" />"""))),
    ];

    private static (string Path, string Text) Test(string text) => ("tests/Hawl.Tests/ATests.cs", $"class ATests {{ {text} }}");

    private static IEnumerable<(SourceFile File, MethodDeclaration Method)> Tests(Tree tree) =>
        from file in tree.Tests
        from method in file.Methods
        where TestPattern().IsMatch(method.Attributes)
        select (file, method);

    private static string Named((SourceFile File, MethodDeclaration Method) test) =>
        $"{test.File.Path}:{test.Method.Line}: {test.Method.Type}.{test.Method.Name}";

    // An assertion may stand in a method of the same file that the test calls.
    private static IEnumerable<string> WithoutAssertion(Tree tree) =>
        Tests(tree).Where(test => !Asserts(test.File, test.Method, [])).Select(Named);

    private static bool Asserts(SourceFile file, MethodDeclaration method, HashSet<string> seen) =>
        AssertionPattern().IsMatch(method.Body)
        || file.Methods.Any(other => Words.Contain(method.Body, other.Name) && seen.Add(other.Name) && Asserts(file, other, seen));

    [GeneratedRegex(@"\b\w*(?:Fact|Theory)\b")]
    private static partial Regex TestPattern();

    [GeneratedRegex(@"\b\w*(?:Assert|Expect)\w*")]
    private static partial Regex AssertionPattern();

    [GeneratedRegex(@"^[A-Z]\w*_[A-Z0-9]\w*$")]
    private static partial Regex NamePattern();
}
