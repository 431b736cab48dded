namespace Hawl.Core.Accounts;

public sealed record AccountFacts(
    string Name, string Email, string Language, UserRole Role, bool HasTotp, int RecoveryCodes, int Passkeys, int Sessions)
{
    public bool HasDeadlineLink { get; init; }
}
