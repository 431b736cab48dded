namespace Hawl.Web.Hosting;

// On a public page: what it is made from, and so when it changes and who may see it.
[AttributeUsage(AttributeTargets.Class)]
public sealed class MadeFromAttribute(PageSource source) : Attribute
{
    public PageSource Source => source;

    // Whether answers are worth keeping whole; each is revalidated either way.
    public bool IsKept { get; init; } = true;

    // Not public at all: a form about the thing, made for whoever asks.
    public bool IsForm { get; init; }

    // The part of the route that names the thing.
    public static string NameIn(PageSource source) => source switch
    {
        PageSource.Batch => "id",
        PageSource.Help => "name",
        PageSource.Law => "law",
        _ => "slug",
    };
}
