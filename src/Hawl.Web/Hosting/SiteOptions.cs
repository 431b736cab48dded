namespace Hawl.Web.Hosting;

// What this process does besides showing pages.
public sealed record SiteOptions
{
    public IReadOnlyList<string>? Urls { get; init; }

    public bool Pages { get; init; } = true;

    public bool Jobs { get; init; } = true;

    public bool Mail { get; init; } = true;

    // What whoever starts the site adds to its services.
    public Action<IServiceCollection>? Also { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
