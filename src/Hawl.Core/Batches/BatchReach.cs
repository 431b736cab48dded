using Hawl.Core.Authorities;
using Hawl.Core.Requests;

namespace Hawl.Core.Batches;

// Whom a batch in preparation reaches, in the order of their names, and whom it does not.
public sealed record BatchReach(IReadOnlyList<BatchReach.Reached> Asked, IReadOnlyList<BatchReach.Missed> NotAsked)
{
    public sealed record Reached(Authority Authority, AskedAddress Address, Reckoning Reckoning);

    public sealed record Missed(Authority Authority, string Name, BatchObstacle Why);
}
