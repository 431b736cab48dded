using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Law.Cases;
using Hawl.Law.Citations;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Core.Publication;

// What may be said against an answer, as far as a machine can tell from what its reader may see; the reader chooses among it.
public sealed record Challenge
{
    // The grounds that replies name, those of the newest reply first.
    public required IReadOnlyList<Named> Grounds { get; init; }

    // What a refusal has to contain, and whether we found it.
    public required IReadOnlyList<Owed> Contents { get; init; }

    // The time limits that the authority did not keep.
    public required IReadOnlyList<CaseDeadline> Missed { get; init; }

    public static Challenge Of(ShownRequest shown)
    {
        var law = AskedLaw.Named(shown.RegimeId);
        var replies = shown.Messages.OfType<ShownMessage.Incoming>().Where(m => m is { IsAutomatic: false, FromAuthority: true })
            .Select(m => CitedGrounds.Text(m.Passages)).Reverse().ToList();
        var grounds = replies.SelectMany((text, age) => CitedGrounds.In(law.Id, text)
                .Select(g => new Named(g, age == 0 && AppliedCue.IsApplied(text, g.Start, g.End))))
            .GroupBy(n => n.Value).Select(same => same.First() with { IsLikely = same.Any(n => n.IsLikely) }).ToList();
        return new Challenge
        {
            Grounds = grounds,
            Contents = replies.Count == 0 ? [] : [.. Notices(law, shown.State.Outcome, grounds).SelectMany(n => n.Contents)
                .Select(d => new Owed(d, IsFound(d, replies[0], grounds.Count > 0, law)))],
            Missed = [.. shown.Dates.Course.Deadlines.Where(d => d.State is CaseDeadlineState.Missed && IsOfAuthority(d.Clock.Start))],
        };
    }

    private static bool IsOfAuthority(ClockStart start) => start is ClockStart.RequestReceived or ClockStart.ReviewRequested;

    // The letter that the law prescribes for such an answer.
    private static IEnumerable<Notice> Notices(Regime law, RequestOutcome outcome, List<Named> grounds)
    {
        var isCost = grounds.Count > 0 && grounds.All(
            g => g.Cited.Ground?.Kind is GroundKind.Cost or GroundKind.Vexatious or GroundKind.Repeated);
        var kind = isCost ? "cost" : outcome is RequestOutcome.NotHeld or RequestOutcome.NilReturn ? "not-held" : "refusal";
        return law.Notices.Where(n => n.Id == kind);
    }

    // Null: only a reader can tell.
    private static bool? IsFound(Duty duty, string reply, bool namesGrounds, Regime law) => duty.Id switch
    {
        "exemption" or "exception" => namesGrounds,
        "regulator" => law.Regulators.SelectMany(r => r.Name.Languages.Select(r.Name.In))
            .Any(name => reply.Contains(name, StringComparison.OrdinalIgnoreCase)),
        _ => null,
    };

    public sealed record Named(CitedGround Cited, bool IsLikely)
    {
        // What a form sends back for it.
        public string Value => $"{Cited.Regime.Id}:{Cited.Ref}{(Cited.IsNcnd ? ":ncnd" : "")}";
    }

    public sealed record Owed(Duty Duty, bool? IsFound);
}
