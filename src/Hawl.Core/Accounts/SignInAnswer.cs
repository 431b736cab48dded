namespace Hawl.Core.Accounts;

public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    public sealed record SignedIn(Session Session) : SignInAnswer;

    // The password is right; a second factor is set up.
    public sealed record NeedsCode(long UserId, Guid Stamp) : SignInAnswer;

    // Of address and password; which, is not said.
    public sealed record Wrong : SignInAnswer;

    public sealed record Wait(TimeSpan For) : SignInAnswer;

    // A new link is on its way.
    public sealed record Unconfirmed : SignInAnswer;

    public sealed record Suspended(string? Reason) : SignInAnswer;
}
