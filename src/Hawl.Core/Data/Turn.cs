namespace Hawl.Core.Data;

// One at a time; the others wait in line. Whoever's turn it is gives back what they were given.
public sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    public async Task<IDisposable> WaitAsync(CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        return new Taken(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
