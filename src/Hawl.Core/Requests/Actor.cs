using Hawl.Core.Publication;

namespace Hawl.Core.Requests;

// Who did it. No name: an event outlives the person it speaks of.
public sealed record Actor(ActorKind Kind, long? Id = null)
{
    public static readonly Actor System = new(ActorKind.System);

    public static readonly Actor Operator = new(ActorKind.Operator);

    public static readonly Actor Authority = new(ActorKind.Authority);

    public static Actor Requester(long userId) => new(ActorKind.Requester, userId);

    // Someone who is signed in, before a request of this owner's.
    public static Actor Of(Viewer by, long ownerId) => new(
        by.UserId == ownerId ? ActorKind.Requester : by.IsModerator || by.IsAdmin ? ActorKind.Moderator : ActorKind.Member,
        by.UserId);
}
