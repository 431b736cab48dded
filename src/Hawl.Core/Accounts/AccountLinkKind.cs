namespace Hawl.Core.Accounts;

public enum AccountLinkKind
{
    // To whoever signs up: confirms the address and makes the account.
    SignUp,

    // Sets a password where one was forgotten or never set.
    Password,

    // To the new address of someone who changes it: confirms that it is theirs.
    NewAddress,

    // To the old address, once the new one holds.
    AddressChanged,

    // Tells whose password was changed, and when.
    PasswordChanged,

    // Tell whose account can be signed in to in another way now.
    PasskeyAdded,
    TotpTurnedOn,
    TotpTurnedOff,
}
