namespace Hawl.Core.Accounts;

// Who a session belongs to, as they are now.
public sealed record SignedInPerson(Guid SessionId, long UserId, string Name, UserRole Role, DateTime SeenAt, DateTime ProvenAt);
