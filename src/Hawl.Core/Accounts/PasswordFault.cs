namespace Hawl.Core.Accounts;

public enum PasswordFault
{
    TooShort,
    TooLong,
    Common,
}
