using Hawl.Core.Data;

namespace Hawl.Web.Api;

// Large files of text are written anew one at a time in the whole process: each takes many times its size while it is.
public sealed class LargeTexts : IDisposable
{
    private readonly Turn turn = new();

    public Task<IDisposable> WaitAsync(CancellationToken cancellation) => turn.WaitAsync(cancellation);

    public void Dispose() => turn.Dispose();
}
