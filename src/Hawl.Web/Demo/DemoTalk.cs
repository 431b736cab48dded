using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Demo;

// What a requester does with a request after it was made, in words of their own.
public sealed class DemoTalk(HawlContext db, SayWhatCame say, SendFollowUp send, RecordReply record, DemoDates dates)
{
    public async Task DoAsync(long requestId, DemoStep step, DateTime at, CancellationToken cancellation)
    {
        var request = await db.Requests.AsNoTracking().Include(r => r.User).Include(r => r.Authority).ThenInclude(a => a.Translations)
            .SingleAsync(r => r.Id == requestId, cancellation);
        var by = Viewer.User(request.UserId);
        await (step switch
        {
            { Came: { } came } => say.ExecuteAsync(
                requestId, new Saying(came, step.Because, request.Version, request.LastReplyId), by, cancellation),
            { Write: { } kind } => send.ExecuteAsync(requestId, Letter(request, kind, step.Letter), by, cancellation),
            { ByPost: { } text } => record.ExecuteAsync(
                requestId, new NewRecordedReply(IncomingWay.Post, dates.LocalDate(at), text) { Key = Guid.NewGuid(), Files = [] }, by,
                cancellation),
            _ => throw new InvalidOperationException("A step of the demonstration's world says nothing."),
        });
    }

    private static NewFollowUp Letter(Request request, LetterKind kind, string? name)
    {
        var words = new Dictionary<string, string>
        {
            ["authority"] = request.Authority.Translations.Single(t => t.Language == request.Language).Name,
            ["title"] = request.Title,
            ["requester"] = request.User.Name,
        };
        return new NewFollowUp(kind, DemoText.Fill(DemoWorld.Text($"letters/{name}.txt"), words))
        {
            Key = Guid.NewGuid(),
            LastReplyId = request.LastReplyId,
        };
    }
}
