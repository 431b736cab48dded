using Hawl.Tests.Architecture.Rules;

namespace Hawl.Tests.Architecture;

// A rule that is not in this list is not kept.
internal static class AllRules
{
    public static IReadOnlyList<Rule> List { get; } =
    [
        .. Directions.Rules,
        .. Purity.Rules,
        .. Verbs.Rules,
        .. Names.Rules,
        .. Budgets.Rules,
        .. Stores.Rules,
        .. Pages.Rules,
        .. Packages.Rules,
        .. Banned.Rules,
        .. Tidiness.Rules,
        .. TestHabits.Rules,
        .. Documents.Rules,
    ];
}
