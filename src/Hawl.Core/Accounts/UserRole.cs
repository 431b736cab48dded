namespace Hawl.Core.Accounts;

public enum UserRole
{
    Member,
    Moderator,
    Admin,
}
