using System.Diagnostics;

namespace Hawl.Bench;

// How many statements and commits the process asks of its database while this lives.
internal sealed class DatabaseCounts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private long commands;
    private long commits;

    public DatabaseCounts() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public long Commands => Interlocked.Read(ref commands);

    public long Commits => Interlocked.Read(ref commits);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Add(value.Subscribe(this, name => Kind(name) != ""));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        _ = Kind(value.Key) switch
        {
            "command" => Interlocked.Increment(ref commands),
            "commit" => Interlocked.Increment(ref commits),
            _ => 0,
        };
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private static string Kind(string name) =>
        name.EndsWith(".CommandExecuted", StringComparison.Ordinal) ? "command"
            : name.EndsWith(".TransactionCommitted", StringComparison.Ordinal) ? "commit" : "";
}
