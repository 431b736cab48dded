using System.Globalization;
using Hawl.Core.Answers;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Bench;

// A batch to as many authorities with as many questions, each of them answered. Its requests are copies of the one there is.
internal static class BulkBatch
{
    private const string Quotation =
        "At the end of the year we held the following, as recorded in the register that is kept for it in each office.";

    private static readonly AnswerType[] Types =
    [
        AnswerType.Number, AnswerType.Yes, AnswerType.No, AnswerType.Text, AnswerType.NotHeld, AnswerType.Refused,
    ];

    public static async Task<long> MakeAsync(IServiceProvider services, int authorities, int questions)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
        var batch = await PrepareAsync(scope.ServiceProvider, db, authorities, questions);
        await CopyRequestsAsync(db, batch);
        db.ChangeTracker.Clear();
        await AnswerAsync(db, batch, questions);
        await BulkRequests.RunAsync(db, "ANALYZE");
        return batch;
    }

    private static async Task<long> PrepareAsync(IServiceProvider services, HawlContext db, int authorities, int questions)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"Council of {authorities} no. ");
        var rows = Enumerable.Range(1, authorities).Select(n => Row(n, $"{prefix}{n:0000}"));
        await services.GetRequiredService<ImportAuthorities>().ExecuteAsync(new AuthorityFile([.. rows], []), [], "bench", false, default);
        var asked = Enumerable.Range(1, questions)
            .Select(n => $"{n}. How many of the things named under {n} did you hold at the end of the financial year?");
        var user = await db.Users.OrderBy(u => u.Id).FirstAsync();
        user.MaySendBatches = true;
        var prepared = await services.GetRequiredService<PrepareBatch>().ExecuteAsync(
            new NewBatch
            {
                User = user,
                Title = string.Create(CultureInfo.InvariantCulture, $"Things held by {authorities}"),
                Letter = "Dear [Authority name],\n\n" + string.Join('\n', asked),
                Language = "en",
                Authorities = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
                    .Where(a => a.Name.StartsWith(prefix)).ToListAsync(),
            },
            default);
        return prepared.Batch.Id;
    }

    private static AuthorityRow Row(int number, string name)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"foi@council-{number}.example");
        var texts = new Dictionary<string, AuthorityRow.Text> { ["en"] = new(name, null, address, null, null) };
        return new AuthorityRow { Line = number, Name = name, Tags = [], Texts = texts };
    }

    private static async Task CopyRequestsAsync(HawlContext db, long batch)
    {
        var columns = BulkRequests.Columns<Request>(db);
        var taken = columns.Select(c => c.Trim('"') switch
        {
            "slug" => $"'batch-' || place.batch_id || '-' || place.position",
            "authority_id" => "place.authority_id",
            "batch_id" => "place.batch_id",
            "batch_position" => "place.position",
            _ => $"request.{c}",
        });
        var first = await db.Requests.MinAsync(r => r.Id);
        await BulkRequests.RunAsync(
            db,
            $$"""
            INSERT INTO request ({{string.Join(", ", columns)}})
            SELECT {{string.Join(", ", taken)}} FROM batch_authority place, request WHERE place.batch_id = {0} AND request.id = {1}
            """,
            batch,
            first);
        await db.Database.ExecuteSqlRawAsync(
            """
            UPDATE batch_authority SET request_id = (
                SELECT r.id FROM request r WHERE r.batch_id = batch_authority.batch_id AND r.batch_position = batch_authority.position)
            WHERE batch_id = {0}
            """,
            batch);
    }

    private static async Task AnswerAsync(HawlContext db, long batch, int questions)
    {
        var requests = await db.Requests.Where(r => r.BatchId == batch).OrderBy(r => r.BatchPosition).ToListAsync();
        // The mail they all came with.
        var hash = string.Create(CultureInfo.InvariantCulture, $"batch-{batch}");
        var mail = new StoredFile { Hash = hash, Size = 0, StoredAt = requests[0].CreatedAt };
        db.StoredFiles.Add(mail);
        var messages = requests.ConvertAll(r => Reply(r, mail));
        db.IncomingMessages.AddRange(messages);
        await db.SaveChangesAsync();
        var random = new Random(1);
        foreach (var message in messages)
        {
            // Some refuse it all, in one sentence.
            var one = random.Next(7) == 0 ? AnswerType.Refused : (AnswerType?)null;
            db.Answers.AddRange(Enumerable.Range(1, questions).Select(n => Given(message, batch, n, one, random)));
        }

        await db.SaveChangesAsync();
    }

    private static IncomingMessage Reply(Request to, StoredFile mail) => new()
    {
        Request = to,
        ReceivedAt = to.CreatedAt.AddDays(1),
        FromName = "Information Officer",
        FromAddress = "foi@council.example",
        FromAuthority = true,
        FromAuthorityWhy = "its address is the authority's",
        Subject = "Your request",
        Identity = to.Slug,
        ContentHash = to.Slug,
        Automatic = "none",
        AutomaticWhy = "nothing says so",
        RawHash = mail.Hash,
    };

    private static Core.Answers.Answer Given(IncomingMessage message, long batch, int question, AnswerType? one, Random random)
    {
        var type = one ?? Types[random.Next(Types.Length)];
        var start = one is null ? question * Quotation.Length : 0;
        return new Core.Answers.Answer
        {
            RequestId = message.RequestId,
            Question = question.ToString(CultureInfo.InvariantCulture),
            BatchId = batch,
            At = message.ReceivedAt,
            Confidence = 0.97,
            NeedsPerson = random.Next(40) == 0,
            Version = 1,
            Stated = new StatedAnswer
            {
                Type = type,
                Value = type switch
                {
                    AnswerType.Number => random.Next(100_000).ToString(CultureInfo.InvariantCulture),
                    AnswerType.Text => "We hold some of these in each of our three offices, and none anywhere else",
                    _ => null,
                },
                Grounds = type is AnswerType.Refused ? "FOIA s.31(1)(a)" : null,
                MessageId = message.Id,
                Quotation = Quotation,
                Start = start,
                End = start + Quotation.Length,
            },
        };
    }
}
