using Hawl.Core.Accounts;

namespace Hawl.Core.Requests;

// Who may write to authorities.
public static class AskingRights
{
    public static void Require(User user)
    {
        if (user.ConfirmedAt is null)
        {
            throw new RuleException(
                "user-unconfirmed", "Confirm your e-mail address first: follow the link we sent you. Nothing was sent.");
        }

        if (user.SuspendedAt is not null)
        {
            throw new RuleException("user-suspended", "Your account is suspended, so nothing can be sent from it. Your draft is kept.");
        }
    }
}
