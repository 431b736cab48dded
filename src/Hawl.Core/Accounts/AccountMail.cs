namespace Hawl.Core.Accounts;

// What is to be sent for a link. The token is null where there is nothing to follow.
public sealed record AccountMail(AccountMailKind Kind, AccountLink Link, string? Name, string? Token);
