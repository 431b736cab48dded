namespace Hawl.Core.Notifications;

// What is said in a notice, or why nothing is.
public abstract record Telling
{
    private Telling()
    {
    }

    public sealed record Now(NoticeContent Content) : Telling;

    public sealed record Not(string Why) : Telling;
}
