namespace Hawl.Core.Correspondence;

// How a message came. All but mail is written down by the requester.
public enum IncomingWay
{
    Mail,
    Post,
    Telephone,
    InPerson,
    Elsewhere,
}
