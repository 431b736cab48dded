namespace Hawl.Core.Accounts;

// What a mail about an account says.
public enum AccountMailKind
{
    ConfirmSignUp,
    AlreadyRegistered,
    SetPassword,
    NoAccount,
    ConfirmAddress,
    AddressInUse,
    AddressChanged,
    PasswordChanged,
    PasskeyAdded,
    TotpTurnedOn,
    TotpTurnedOff,
}
