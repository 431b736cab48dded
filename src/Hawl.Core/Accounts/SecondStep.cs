namespace Hawl.Core.Accounts;

// Somebody who gave the right password, on the way to giving a code. The stamp is that of then.
public sealed record SecondStep(long UserId, Guid Stamp, Browser From);
