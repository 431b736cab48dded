namespace Hawl.Web.Demo;

// Something that is to happen in the world, and when.
public sealed record DemoHappening(DateTime At, Func<IServiceProvider, CancellationToken, Task> HappenAsync);
