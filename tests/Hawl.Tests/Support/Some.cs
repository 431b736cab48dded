using System.Globalization;
using System.Text;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Support;

// People, authorities, requests and replies, made by the real verbs. What a test does not name is made up, and different each time.
public sealed class Some(IServiceProvider services)
{
    private static int last;

    public Task<User> UserAsync(UserRole role = UserRole.Member, string? name = null)
    {
        var number = Next();
        return InScopeAsync(s => s.GetRequiredService<AddUser>()
            .ExecuteAsync($"person{number}@people.example", name ?? $"Robin Vale {number}", role, true, default));
    }

    public async Task<Authority> AuthorityAsync(string? name = null, string? tag = null, string? welshName = null)
    {
        var number = Next();
        var known = name ?? $"Ashcombe Council {number}";
        var texts = new Dictionary<string, AuthorityRow.Text>
        {
            ["en"] = new(known, null, $"foi{number}@ashcombe.example", null, null),
        };
        if (welshName is not null)
        {
            texts["cy"] = new AuthorityRow.Text(welshName, null, null, null, null);
        }

        var row = new AuthorityRow { Line = 1, Name = known, Tags = tag is null ? [] : [new AuthorityTag { Name = tag }], Texts = texts };
        return await InScopeAsync(async s =>
        {
            await s.GetRequiredService<ImportAuthorities>().ExecuteAsync(new AuthorityFile([row], []), [], "tests", false, default);
            return await s.GetRequiredService<HawlContext>().Authorities.Include(a => a.Translations).SingleAsync(a => a.Name == known);
        });
    }

    public async Task<Request> RequestAsync(
        User? by = null, Authority? to = null, string title = "Grit and gritters", string letter = "Please tell me how much grit you hold.")
    {
        var (userId, authorityId) = ((by ?? await UserAsync()).Id, (to ?? await AuthorityAsync()).Id);
        return await InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<HawlContext>();
            var asked = new NewRequest
            {
                User = await db.Users.SingleAsync(u => u.Id == userId),
                Authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).SingleAsync(a => a.Id == authorityId),
                Title = title,
                Letter = letter,
                Language = "en",
                By = Actor.Requester(userId),
            };
            return await s.GetRequiredService<MakeRequest>().ExecuteAsync(asked, default);
        });
    }

    // One letter to each of the authorities, by someone who may.
    public async Task<Batch> BatchAsync(User by, params Authority[] to)
    {
        var (userId, ids) = (by.Id, to.Select(a => a.Id).ToList());
        return await InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<HawlContext>();
            var asked = new NewBatch
            {
                User = await db.Users.SingleAsync(u => u.Id == userId),
                Title = "Salt and salters",
                Letter = $"Dear [Authority name],\n\n1. How much salt do you hold? ({Next()})",
                Language = "en",
                Authorities = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags)
                    .Where(a => ids.Contains(a.Id)).ToListAsync(),
            };
            var batch = (await s.GetRequiredService<PrepareBatch>().ExecuteAsync(asked, default)).Batch;
            await s.GetRequiredService<SendBatch>().ExecuteAsync(batch.Id, null, default);
            return batch;
        });
    }

    // A reply from the authority, as its mail arrives; a second part makes it a mail with a file.
    public async Task<IncomingMessage> ReplyAsync(
        Request to, string text = "We hold 40 tonnes of grit.", params (string Name, string Type, byte[] Bytes)[] files)
    {
        var settings = services.GetRequiredService<HawlSettings>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var address = ReplyAddress.Format(settings.MailPrefix, to.Id, to.ReplyHash, settings.MailDomain);
        var envelope = new IntakeEnvelope
        {
            DeliveryId = Guid.CreateVersion7(now),
            MailFrom = "foi@ashcombe.example",
            Recipients = [address],
            Peer = "192.0.2.7:40000",
            HeloName = "mx.ashcombe.example",
            Protocol = "LMTP",
            ReceivedAt = now.UtcDateTime,
        };
        return await InScopeAsync(async s =>
        {
            await s.GetRequiredService<TakeInMail>().ExecuteAsync(envelope, Mail(address, now, text, files), default);
            return await s.GetRequiredService<HawlContext>().IncomingMessages.Where(m => m.RequestId == to.Id)
                .OrderByDescending(m => m.Id).FirstAsync();
        });
    }

    public Task ShowAsync(Request request, Prominence prominence, string? reason = null) => InScopeAsync(async s =>
    {
        await s.GetRequiredService<ShowRequest>().ExecuteAsync(request.Id, prominence, Actor.Operator, reason, default);
        return true;
    });

    // Somebody says what came of it.
    public Task ClassifyAsync(Request request, RequestOutcome outcome) => InScopeAsync(async s =>
    {
        await s.GetRequiredService<ClassifyRequest>().ExecuteAsync(request.Id, outcome, Actor.Operator, null, default);
        return true;
    });

    // One letter to as many authorities, its requests made.
    public async Task<Batch> BatchAsync(string title, string letter, int authorities)
    {
        var userId = (await UserAsync()).Id;
        var ids = new List<long>();
        while (ids.Count < authorities)
        {
            ids.Add((await AuthorityAsync()).Id);
        }

        return await InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<HawlContext>();
            var prepared = await s.GetRequiredService<PrepareBatch>().ExecuteAsync(
                new NewBatch
                {
                    User = await db.Users.SingleAsync(u => u.Id == userId),
                    Title = title,
                    Letter = letter,
                    Language = "en",
                    Authorities = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags)
                        .Where(a => ids.Contains(a.Id)).ToListAsync(),
                },
                default);
            await s.GetRequiredService<SendBatch>().ExecuteAsync(prepared.Batch.Id, null, default);
            return prepared.Batch;
        });
    }

    // Does the jobs that are due, and those they queue; returns how many.
    public async Task<int> JobsAsync()
    {
        var done = 0;
        while (await services.GetRequiredService<JobRunner>().RunOnceAsync(default))
        {
            done++;
        }

        return done;
    }

    // Whatever no verb does: what is changed is saved.
    public Task<T> ChangeAsync<T>(Func<HawlContext, Task<T>> change) => InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<HawlContext>();
        var result = await change(db);
        await db.SaveChangesAsync();
        return result;
    });

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static byte[] Mail(string to, DateTimeOffset at, string text, (string Name, string Type, byte[] Bytes)[] files)
    {
        var mail = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            From: "Information Officer" <foi@ashcombe.example>
            To: <{to}>
            Subject: Your request
            Date: {at:r}
            Message-ID: <{Guid.NewGuid():N}@ashcombe.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=part

            --part
            Content-Type: text/plain; charset=utf-8

            {text}

            """);
        foreach (var (name, type, bytes) in files)
        {
            mail.Append(CultureInfo.InvariantCulture, $"""
                --part
                Content-Type: {type}
                Content-Disposition: attachment; filename*=utf-8''{Uri.EscapeDataString(name)}
                Content-Transfer-Encoding: base64

                {Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)}

                """);
        }

        return Encoding.UTF8.GetBytes(mail.Append("--part--\n").ToString().ReplaceLineEndings("\r\n"));
    }

    private static string Next() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
}
