namespace Hawl.Core.Publication;

// What a viewer finds at the address of a page.
public abstract record AtAddress
{
    private AtAddress()
    {
    }

    public static AtAddress Of(long id, Visibility visibility, long owner, Viewer viewer, DateOnly today) =>
        VisibilityRule.Judge(visibility, owner, viewer, today) switch
        {
            Sight.Shown => new Here(id),
            Sight.Withheld => new Withheld(visibility.Reason),
            Sight.Gone => new Gone(visibility.Reason),
            _ => new Nothing(),
        };

    public sealed record Here(long Id) : AtAddress;

    // An old name, or a number: the page has this name now.
    public sealed record Moved(string Slug) : AtAddress;

    public sealed record Withheld(string? Reason) : AtAddress;

    public sealed record Gone(string? Reason) : AtAddress;

    public sealed record Nothing : AtAddress;
}
