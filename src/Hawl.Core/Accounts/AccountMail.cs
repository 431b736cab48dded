namespace Hawl.Core.Accounts;

// What is to be sent for a link, and when it is. Whoever is not known here is greeted by their address: a name that somebody typed
// into a form may be a message of its own. The token is null where there is nothing to follow.
public sealed record AccountMail(AccountMailKind Kind, AccountLink Link, string Name, string? Token, DateTime At);
