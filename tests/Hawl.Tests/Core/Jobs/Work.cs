using System.Collections.Concurrent;
using Hawl.Core.Jobs;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Jobs;

// A store whose only kind of job is "work", which does what a test says and notes what it was done about.
public sealed class Work : IAsyncDisposable
{
    public const string Kind = "work";

    private Work() => Store = new TestStore
    {
        Instead = s => s.AddSingleton<IReadOnlyList<JobKind>>(
            [new JobKind(Kind, RunAsync) { GiveUpAsync = (_, job, _) => Tells(job) }]),
    };

    public TestStore Store { get; }

    public ConcurrentQueue<long> Done { get; } = [];

    public Func<Job, Task<JobResult>> Does { get; set; } = _ => Task.FromResult(JobResult.Finished);

    // What is done when a job is given up.
    public Func<Job, Task> Tells { get; set; } = _ => Task.CompletedTask;

    public JobRunner Runner => Store.Services.GetRequiredService<JobRunner>();

    public DateTime Now => Store.Clock.GetUtcNow().UtcDateTime;

    public static async Task<Work> CreateAsync()
    {
        var work = new Work();
        await work.Store.InitializeAsync();
        return work;
    }

    public Task AddAsync(string kind = Kind, TimeSpan wait = default, params long[] subjects) => Store.Some.ChangeAsync(db =>
    {
        var queue = new JobQueue(db, Store.Clock);
        foreach (var subject in subjects)
        {
            queue.Add(kind, subject, wait);
        }

        return Task.FromResult(true);
    });

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    private async Task<JobResult> RunAsync(IServiceProvider services, Job job, CancellationToken cancellation)
    {
        var result = await Does(job);
        Done.Enqueue(job.SubjectId);
        return result;
    }
}
