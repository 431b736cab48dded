namespace Hawl.Core.Requests;

public enum ActorKind
{
    Requester,
    Member,
    Moderator,
    Operator,
    Authority,
    System,
}
