namespace Hawl.Core.Accounts;

public enum LinkState
{
    Good,

    // Used, run out, or made before the account changed.
    Over,

    // There is no such link.
    Unknown,
}
