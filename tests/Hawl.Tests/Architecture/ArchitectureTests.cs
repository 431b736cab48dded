using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture;

public sealed class ArchitectureTests
{
    public static TheoryData<string> Sentences => [.. AllRules.List.Select(rule => rule.Sentence)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Rule_IsKept(string sentence)
    {
        var violations = Named(sentence).Violations(Tree.Real).ToList();

        Assert.True(violations.Count == 0, $"{sentence}:\n{string.Join('\n', violations)}");
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Rule_NamesWhatBreaksIt(string sentence)
    {
        var rule = Named(sentence);

        Assert.NotEmpty(rule.Samples);
        Assert.All(rule.Samples, sample => Assert.Contains(rule.Violations(sample.Tree), violation => violation.Contains(sample.Mentions)));
    }

    private static Rule Named(string sentence) => AllRules.List.Single(rule => rule.Sentence == sentence);
}
