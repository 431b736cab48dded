namespace Hawl.Core.Accounts;

public sealed record FoundLink(LinkState State, AccountLinkKind Kind, string? Name, string? Email, string? ReturnPath, string Language)
{
    // Where the password was typed that the link would set: see AccountLink.
    public string? Mark { get; init; }

    public static readonly FoundLink Unknown = new(LinkState.Unknown, AccountLinkKind.SignUp, null, null, null, "");
}
