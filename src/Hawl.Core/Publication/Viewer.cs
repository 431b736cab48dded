namespace Hawl.Core.Publication;

// Who is looking. Moderators look after the site and see what is hidden; only administrators see an embargo that is not theirs.
public sealed record Viewer(long? UserId, bool IsModerator, bool IsAdmin)
{
    public static readonly Viewer Anonymous = new(null, false, false);

    public static Viewer User(long id) => new(id, false, false);
}
