using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Moderation;

// Mail that waits in the holding pen, as it gets there.
internal static class Pen
{
    // Written to the request's address with wrong check characters, too many for it to be delivered by itself.
    public static async Task<HeldMail> HoldAsync(this IServiceProvider services, Request near, byte[]? mail = null)
    {
        await using var scope = services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<HawlSettings>();
        var address = near.ReplyAddressIn(settings).Replace(near.ReplyHash, Misread(near.ReplyHash), StringComparison.Ordinal);
        await scope.ServiceProvider.GetRequiredService<TakeInMail>()
            .ExecuteAsync(SomeMail.Envelope(address), mail ?? SomeMail.Bytes("We hold 40 tonnes."), default);
        var recipient = MailOrigin.Address(address);
        return await scope.ServiceProvider.GetRequiredService<HawlContext>().HeldMails.AsNoTracking()
            .Where(h => h.Recipient == recipient).OrderByDescending(h => h.Id).FirstAsync();
    }

    // What came by post, with a file, as the requester writes it down.
    public static async Task<IncomingMessage> RecordAsync(this IServiceProvider services, Request to)
    {
        await using var scope = services.CreateAsyncScope();
        var reply = new NewRecordedReply(IncomingWay.Post, DateOnly.FromDateTime(to.CreatedAt), "We hold 40 tonnes.")
        {
            Key = Guid.NewGuid(),
            Files = [new("figures.csv", "text/csv", () => new MemoryStream("a,b\n"u8.ToArray()), 4)],
        };
        await scope.ServiceProvider.GetRequiredService<RecordReply>().ExecuteAsync(to.Id, reply, Viewer.User(to.UserId), default);
        return await scope.ServiceProvider.GetRequiredService<HawlContext>().IncomingMessages.AsNoTracking()
            .SingleAsync(m => m.RequestId == to.Id);
    }

    // As many reports as a person may send in a day.
    public static async Task ReportOftenAsync(this IServiceProvider services, User by)
    {
        var (some, now) = (new Some(services), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var request = await some.RequestAsync();
        await some.ChangeAsync(db =>
        {
            db.Reports.AddRange(Enumerable.Range(0, ReportThing.MostADay).Select(_ => new Report
            {
                RequestId = request.Id,
                UserId = by.Id,
                Reason = ReportReason.Spam,
                Words = "It sells hats.",
                At = now,
            }));
            return Task.FromResult(true);
        });
    }

    public static Viewer AsViewer(this User user) =>
        new(user.Id, user.Role is UserRole.Moderator, user.Role is UserRole.Admin);

    private static string Misread(string hash) => string.Concat(hash[..3].Select(c => c == 'a' ? 'b' : 'a')) + hash[3..];
}
