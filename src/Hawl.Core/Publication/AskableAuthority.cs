using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// An authority as whoever looks for one to ask sees it: the law it is asked under, or why it cannot be.
public sealed record AskableAuthority(AuthorityLine Line, string RegimeId, AskingObstacle? Obstacle);
