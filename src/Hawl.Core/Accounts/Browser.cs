namespace Hawl.Core.Accounts;

// Where a sign-in comes from: its network, which is kept nowhere, the device in words, and whether it is to be remembered there.
public sealed record Browser(string Client, string Device, bool IsKept);
