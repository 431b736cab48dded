using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

// The exemptions and other grounds of a regime file. Each is its own source unless the file says otherwise.
internal static class ExemptionFile
{
    public static IReadOnlyList<Exemption> Exemptions(MemberReader members, RuleReader rules)
    {
        var exemptions = members.Each("exemptions", one => Exemption(one, one.Text("ref"), rules));
        RuleReader.Different(members, "exemptions", exemptions.Select(exemption => exemption.Ref));
        return exemptions;
    }

    public static IReadOnlyList<Ground> Grounds(MemberReader members, RuleReader rules)
    {
        var grounds = members.OptionalEach("grounds", one => Ground(one, one.Text("ref"), rules));
        RuleReader.Different(members, "grounds", grounds.Select(ground => ground.Ref));
        return grounds;
    }

    private static Exemption Exemption(MemberReader members, string reference, RuleReader rules) => new()
    {
        Ref = reference,
        Title = members.Wording("title"),
        Kind = members.OneOf<ExemptionKind>("kind"),
        Basis = members.OneOf<ExemptionBasis>("basis"),
        Ncnd = members.OptionalText("ncnd"),
        Conditions = members.OptionalEach("conditions", Condition),
        Aliases = members.OptionalTexts("aliases"),
        Note = members.OptionalWording("note"),
        Provenance = rules.Provenance(members, reference),
    };

    private static ExemptionCondition Condition(MemberReader members) =>
        new(members.OneOf<ExemptionKind>("kind"), members.Wording("when"), members.Text("source"));

    private static Ground Ground(MemberReader members, string reference, RuleReader rules) => new()
    {
        Ref = reference,
        Title = members.Wording("title"),
        Kind = members.OneOf<GroundKind>("kind"),
        ConfirmsHolding = members.Has("confirmsHolding") ? members.Flag("confirmsHolding") : null,
        Aliases = members.OptionalTexts("aliases"),
        Provenance = rules.Provenance(members, reference),
    };
}
