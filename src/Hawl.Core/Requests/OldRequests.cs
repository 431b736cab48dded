namespace Hawl.Core.Requests;

// For so many months after anything last happened to a request, anybody may write to its address; for so many, its authority.
public sealed record OldRequests(int MonthsForAnybody, int MonthsForAuthority)
{
    public WhoMayWrite At(DateTime lastEventAt, DateTime now) => now switch
    {
        _ when now >= lastEventAt.AddMonths(MonthsForAuthority) => WhoMayWrite.Nobody,
        _ when now >= lastEventAt.AddMonths(MonthsForAnybody) => WhoMayWrite.Authority,
        _ => WhoMayWrite.Anybody,
    };
}
