using System.Globalization;
using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Datasets;

// A batch whose authorities have answered: of each request a reply, and the answers that were read in it.
internal sealed class SomeAnswers(Some some)
{
    public const string Letter =
        "Dear [Authority name],\n\n1. How many gritters do you have?\n2. Do you hold salt?\n3. When did you last buy any?\n";

    public required User Owner { get; init; }

    public required Batch Batch { get; init; }

    public required IReadOnlyList<Request> Requests { get; init; }

    public static async Task<SomeAnswers> AskedAsync(Some some, int authorities)
    {
        var batch = await some.BatchAsync("Salt and salters", Letter, authorities);
        await some.JobsAsync();
        var requests = await some.ChangeAsync(db =>
            db.Requests.Where(r => r.BatchId == batch.Id).OrderBy(r => r.BatchPosition).ToListAsync());
        var owner = await some.ChangeAsync(db => db.Users.SingleAsync(u => u.Id == requests[0].UserId));
        return new SomeAnswers(some) { Owner = owner, Batch = batch, Requests = requests };
    }

    // Replies, and says of them what they mean, whatever the machine would.
    public Task<IncomingMessage> ReplyAsync(
        int authority, string text, params (string Question, AnswerType Type, string? Value)[] answers) =>
        AnswerAsync(authority, text, null, answers);

    // The same, in a file of the reply.
    public Task<IncomingMessage> SendFileAsync(
        int authority, string text, params (string Question, AnswerType Type, string? Value)[] answers) =>
        AnswerAsync(authority, text, ("answers.txt", "text/plain", Encoding.UTF8.GetBytes(text)), answers);

    public string Path(string rest) => string.Create(CultureInfo.InvariantCulture, $"/info_request_batch/{Batch.Id}/{rest}");

    private async Task<IncomingMessage> AnswerAsync(
        int authority, string text, (string Name, string Type, byte[] Bytes)? file,
        (string Question, AnswerType Type, string? Value)[] answers)
    {
        var request = Requests[authority];
        var reply = file is { } sent
            ? await some.ReplyAsync(request, "Please see the file.", sent)
            : await some.ReplyAsync(request, text);
        await some.JobsAsync();
        await some.ChangeAsync(async db =>
        {
            await db.Answers.Where(a => a.RequestId == request.Id).ExecuteDeleteAsync();
            var part = await db.Attachments.Where(a => a.MessageId == reply.Id).Select(a => a.Part).FirstOrDefaultAsync();
            db.Answers.AddRange(answers.Select(a => new Hawl.Core.Answers.Answer
            {
                RequestId = request.Id,
                BatchId = Batch.Id,
                Question = a.Question,
                Confidence = 0.9,
                At = reply.ReceivedAt,
                Stated = new StatedAnswer { Type = a.Type, Value = a.Value, MessageId = reply.Id, Quotation = text, Part = part },
            }));
            return true;
        });
        return reply;
    }
}
