using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Demo;

// Lives the world through in the order of time: every change is made by the site's own verbs, jobs and intake, at its own hour.
public sealed class DemoMaker(IServiceProvider services, DemoClock clock, DemoDates dates, IProgress<DemoProgress> progress)
{
    private readonly Dictionary<string, long> people = [];
    private readonly PriorityQueue<DemoHappening, (DateTime At, int Order)> ahead = new();
    private int planned;
    private int done;

    public async Task MakeAsync(CancellationToken cancellation)
    {
        await DoAsync(PeopleAndAuthoritiesAsync, cancellation);
        foreach (var request in DemoWorld.Requests)
        {
            Plan(dates.Ago(request.Asked), (s, c) => AskAsync(s, request, c));
        }

        foreach (var batch in DemoWorld.Batches)
        {
            Plan(dates.Ago(batch.Asked), (s, c) => SendAsync(s, batch, c));
        }

        while (ahead.TryDequeue(out var next, out _))
        {
            await JobsAsync(next.At, cancellation);
            clock.GoTo(next.At);
            await DoAsync(next.HappenAsync, cancellation);
            progress.Report(new DemoProgress(++done, planned, dates.LocalDate(next.At)));
        }
    }

    private void Plan(DateTime at, Func<IServiceProvider, CancellationToken, Task> happenAsync)
    {
        if (at > dates.Now)
        {
            throw new InvalidOperationException($"The demonstration's world has something happen in the future, at {at:u}.");
        }

        ahead.Enqueue(new DemoHappening(at, happenAsync), (at, planned++));
    }

    private async Task DoAsync(Func<IServiceProvider, CancellationToken, Task> workAsync, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await workAsync(scope.ServiceProvider, cancellation);
    }

    // What the jobs would have done by then, each at the time it was due.
    private Task JobsAsync(DateTime until, CancellationToken cancellation) => DoAsync(
        async (s, c) =>
        {
            var (db, runner) = (s.GetRequiredService<HawlContext>(), s.GetRequiredService<JobRunner>());
            while (await db.Jobs.Where(j => j.FailedAt == null && j.DueAt <= until).OrderBy(j => j.DueAt)
                .Select(j => (DateTime?)j.DueAt).FirstOrDefaultAsync(c) is { } due)
            {
                clock.GoTo(due);
                await runner.RunOnceAsync(c);
            }
        },
        cancellation);

    private async Task PeopleAndAuthoritiesAsync(IServiceProvider s, CancellationToken cancellation)
    {
        foreach (var person in DemoWorld.People)
        {
            var user = await s.GetRequiredService<AddUser>()
                .ExecuteAsync(person.Email, person.Name, person.Role, person.MaySendBatches, cancellation);
            people[person.Key] = user.Id;
        }

        await using var csv = DemoWorld.Open("authorities.csv");
        var file = s.GetRequiredService<AuthorityFileReader>().Read(csv);
        await s.GetRequiredService<ImportAuthorities>().ExecuteAsync(file, [], "demonstration", dryRun: false, cancellation);
    }

    private async Task AskAsync(IServiceProvider s, DemoRequest told, CancellationToken cancellation)
    {
        var db = s.GetRequiredService<HawlContext>();
        var user = await UserAsync(db, told.By, cancellation);
        var authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).SingleAsync(a => a.Name == told.To, cancellation);
        var asked = dates.Ago(told.Asked);
        var words = DemoWords.Years(dates.LocalDate(asked));
        words["requester"] = user.Name;
        words["authority"] = authority.Translations.Single(t => t.Language == told.Language).Name;
        var request = await s.GetRequiredService<MakeRequest>().ExecuteAsync(
            new NewRequest
            {
                User = user,
                Authority = authority,
                Title = told.Title,
                Letter = DemoText.Fill(DemoWorld.Text($"letters/{told.Letter}.txt"), words),
                Language = told.Language,
                By = Actor.Requester(user.Id),
            },
            cancellation);
        Follow(new DemoThread(request.Id, told.By, asked, told.Steps));
    }

    private async Task SendAsync(IServiceProvider s, DemoBatch told, CancellationToken cancellation)
    {
        var db = s.GetRequiredService<HawlContext>();
        var user = await UserAsync(db, told.By, cancellation);
        var asked = dates.Ago(told.Asked);
        var words = DemoWords.Years(dates.LocalDate(asked));
        words["requester"] = user.Name;
        var prepared = await s.GetRequiredService<PrepareBatch>().ExecuteAsync(
            new NewBatch
            {
                User = user,
                Title = told.Title,
                Letter = DemoText.Fill(DemoWorld.Text($"letters/{told.Letter}.txt"), words),
                Language = told.Language,
                Authorities = await s.GetRequiredService<FindTaggedAuthorities>().ExecuteAsync(told.Tag, cancellation),
            },
            cancellation);
        await s.GetRequiredService<SendBatch>().ExecuteAsync(prepared.Batch.Id, null, cancellation);
        var made = await db.Requests.Where(r => r.BatchId == prepared.Batch.Id)
            .Select(r => new { r.Authority.Name, r.Id }).ToDictionaryAsync(r => r.Name, r => r.Id, cancellation);
        foreach (var (authority, steps) in told.Steps)
        {
            Follow(new DemoThread(made[authority], told.By, asked, steps));
        }
    }

    private void Follow(DemoThread thread)
    {
        foreach (var step in thread.Steps)
        {
            var at = dates.Of(thread.Asked, step);
            Plan(at, (s, c) => StepAsync(s, thread, step, at, c));
        }
    }

    private Task StepAsync(IServiceProvider s, DemoThread thread, DemoStep step, DateTime at, CancellationToken cancellation)
    {
        var (id, requester) = (thread.RequestId, Actor.Requester(people[thread.By]));
        return step switch
        {
            { Mail: not null } => new DemoReplies(
                s.GetRequiredService<HawlContext>(), s.GetRequiredService<TakeInMail>(), s.GetRequiredService<LetterComposer>(), dates)
                .TakeInAsync(thread, step, at, cancellation),
            { Outcome: { } outcome } => s.GetRequiredService<ClassifyRequest>().ExecuteAsync(id, outcome, requester, step.Because, cancellation),
            { Withdraw: { } why } => s.GetRequiredService<WithdrawRequest>().ExecuteAsync(id, requester, why, cancellation),
            { Show: { } shown } => s.GetRequiredService<ShowRequest>().ExecuteAsync(id, shown, Moderator, step.Because, cancellation),
            { EmbargoDays: { } days } =>
                s.GetRequiredService<EmbargoRequest>().ExecuteAsync(id, dates.Today.AddDays(days), requester, cancellation),
            _ => throw new InvalidOperationException("A step of the demonstration's world says nothing."),
        };
    }

    private Actor Moderator => new(ActorKind.Moderator, people[DemoWorld.People.Single(p => p.Role is UserRole.Moderator).Key]);

    private Task<User> UserAsync(HawlContext db, string key, CancellationToken cancellation) =>
        db.Users.SingleAsync(u => u.Id == people[key], cancellation);
}
