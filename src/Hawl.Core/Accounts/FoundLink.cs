namespace Hawl.Core.Accounts;

public sealed record FoundLink(LinkState State, AccountLinkKind Kind, string? Name, string? Email, string? ReturnPath, string Language)
{
    public static readonly FoundLink Unknown = new(LinkState.Unknown, AccountLinkKind.SignUp, null, null, null, "");
}
