using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Demo;

// Makes what World/ tells: every change by the site's own verbs and intake.
public sealed class DemoMaker(DemoTimeline timeline, DemoDates dates)
{
    private readonly Dictionary<string, long> people = [];

    private Actor Moderator => new(ActorKind.Moderator, people[DemoWorld.People.Single(p => p.Role is UserRole.Moderator).Key]);

    public Task MakeAsync(CancellationToken cancellation)
    {
        timeline.Plan(dates.Beginning, SettleAsync);
        foreach (var request in DemoWorld.Requests)
        {
            timeline.Plan(dates.Ago(request.Asked), (s, c) => AskAsync(s, request, c));
        }

        foreach (var batch in DemoWorld.Batches)
        {
            timeline.Plan(dates.Ago(batch.Asked), (s, c) => AskManyAsync(s, batch, c));
        }

        new DemoDesk(timeline, dates).Plan(people);
        return timeline.RunAsync(cancellation);
    }

    private async Task SettleAsync(IServiceProvider s, CancellationToken cancellation)
    {
        foreach (var person in DemoWorld.People)
        {
            var user = await s.GetRequiredService<AddUser>()
                .ExecuteAsync(person.Email, person.Name, person.Role, person.MaySendBatches, cancellation);
            people[person.Key] = user.Id;
            await s.GetRequiredService<ChangePassword>().ExecuteAsync(user, DemoPerson.Password, null, cancellation);
        }

        await using var csv = DemoWorld.Open("authorities.csv");
        var file = s.GetRequiredService<AuthorityFileReader>().Read(csv);
        await s.GetRequiredService<ImportAuthorities>().ExecuteAsync(file, [], "demonstration", dryRun: false, cancellation);
    }

    private async Task AskAsync(IServiceProvider s, DemoRequest told, CancellationToken cancellation)
    {
        var db = s.GetRequiredService<HawlContext>();
        var user = await UserAsync(db, told.By, cancellation);
        var authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleAsync(a => a.Name == told.To, cancellation);
        var asked = dates.Ago(told.Asked);
        var words = LetterWords(user, asked);
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

    private async Task AskManyAsync(IServiceProvider s, DemoBatch told, CancellationToken cancellation)
    {
        var db = s.GetRequiredService<HawlContext>();
        var user = await UserAsync(db, told.By, cancellation);
        var asked = dates.Ago(told.Asked);
        var prepared = await s.GetRequiredService<PrepareBatch>().ExecuteAsync(
            new NewBatch
            {
                User = user,
                Title = told.Title,
                Letter = DemoText.Fill(DemoWorld.Text($"letters/{told.Letter}.txt"), LetterWords(user, asked)),
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
            timeline.Plan(at, (s, c) => StepAsync(s, thread, step, at, c));
        }
    }

    private Task StepAsync(IServiceProvider s, DemoThread thread, DemoStep step, DateTime at, CancellationToken cancellation)
    {
        var (id, requester) = (thread.RequestId, Actor.Requester(people[thread.By]));
        return step switch
        {
            { Mail: not null } => ActivatorUtilities.CreateInstance<DemoReplies>(s, dates).TakeInAsync(thread, step, at, cancellation),
            { Came: not null } or { Write: not null } or { ByPost: not null } =>
                ActivatorUtilities.CreateInstance<DemoTalk>(s, dates).DoAsync(id, step, at, cancellation),
            { Outcome: { } came } => s.GetRequiredService<ClassifyRequest>().ExecuteAsync(id, came, requester, step.Because, cancellation),
            { Withdraw: { } why } => s.GetRequiredService<WithdrawRequest>().ExecuteAsync(id, requester, why, null, cancellation),
            { Show: { } shown } => s.GetRequiredService<ShowRequest>().ExecuteAsync(id, shown, Moderator, step.Because, cancellation),
            { EmbargoDays: { } days } =>
                s.GetRequiredService<EmbargoRequest>().ExecuteAsync(id, dates.Today.AddDays(days), requester, cancellation),
            _ => throw new InvalidOperationException("A step of the demonstration's world says nothing."),
        };
    }

    private Dictionary<string, string> LetterWords(User user, DateTime asked)
    {
        var words = DemoWords.Years(dates.LocalDate(asked));
        words["requester"] = user.Name;
        return words;
    }

    private Task<User> UserAsync(HawlContext db, string key, CancellationToken cancellation) =>
        db.Users.SingleAsync(u => u.Id == people[key], cancellation);
}
