using Hawl.Law.Clocks;
using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

// What a regime file says of letters to start from, and of what can be done when an answer does not satisfy.
internal static class RemedyFile
{
    public static IReadOnlyList<LetterTemplate> Letters(MemberReader members)
    {
        var letters = members.OptionalEach("letters", one =>
            new LetterTemplate(one.Text("id"), one.Wording("title"), one.WordingList("paragraphs")));
        RuleReader.Different(members, "letters", letters.Select(letter => letter.Id));
        return letters;
    }

    public static IReadOnlyList<Remedy> Remedies(
        MemberReader members, RuleReader rules, IReadOnlyList<Clock> clocks, IReadOnlyList<LetterTemplate> letters)
    {
        var remedies = members.OptionalEach("remedies", one => new Remedy
        {
            Id = one.Text("id"),
            Name = one.Wording("name"),
            Text = one.Wording("text"),
            When = Cases(one),
            To = one.OneOf<RemedyTo>("whom"),
            Clock = OneOf(one, "clock", "clocks", clocks.Select(clock => clock.Id)),
            Letter = OneOf(one, "letter", "letters", letters.Select(letter => letter.Id)),
            Provenance = rules.Provenance(one),
        });
        RuleReader.Different(members, "remedies", remedies.Select(remedy => remedy.Id));
        return remedies;
    }

    private static IReadOnlyList<RemedyCase> Cases(MemberReader members)
    {
        var cases = members.EachOf<RemedyCase>("when");
        if (cases.Count == 0)
        {
            members.Mistake("when", "must have at least one case");
        }

        return cases;
    }

    private static string? OneOf(MemberReader members, string name, string list, IEnumerable<string> known)
    {
        var id = members.OptionalText(name);
        if (id is not null && !known.Contains(id))
        {
            members.Mistake(name, $"must be the id of one of the {list}");
        }

        return id;
    }
}
