using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Routing;

// A site, and for each thing and each prominence a request with all that belongs to it, of which that one thing is so shown.
public sealed class RouteWorld : IAsyncLifetime
{
    public const string Reason = "At the request of a third party.";
    public const string Words = "Twelve gritters went out on Tuesday.";

    private readonly ConcurrentDictionary<(string Thing, string Prominence), Task<Known>> known = new();
    private readonly Dictionary<string, User> people = [];

    public TestSite Site { get; } = new();

    public async Task InitializeAsync()
    {
        await Site.InitializeAsync();
        people["Other"] = await Site.Some.UserAsync();
        people["Moderator"] = await Site.Some.UserAsync(UserRole.Moderator);
        people["Admin"] = await Site.Some.UserAsync(UserRole.Admin);
    }

    public Task DisposeAsync() => Site.DisposeAsync();

    public Task<Known> FindAsync(string thing = "request", string prominence = "Normal") =>
        known.GetOrAdd((thing, prominence), key => MakeAsync(key.Thing, key.Prominence));

    // Null: nobody is signed in.
    public User? Person(string role, Known of) => role == "Requester" ? of.Owner : people.GetValueOrDefault(role);

    public static string Address(string template, Known of) => template
        .Replace("{request}", of.Request, StringComparison.Ordinal)
        .Replace("{message}", of.Message.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{batch}", of.Batch.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{number}", of.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{user}", of.Owner.Slug, StringComparison.Ordinal)
        .Replace("{authority}", of.Authority, StringComparison.Ordinal);

    private async Task<Known> MakeAsync(string thing, string prominence)
    {
        var (owner, authority) = (await Site.Some.UserAsync(), await Site.Some.AuthorityAsync());
        var batch = await Site.Some.BatchAsync(owner, authority);
        await Site.Some.JobsAsync();
        var request = await Site.Some.ChangeAsync(db => db.Requests.SingleAsync(r => r.BatchId == batch.Id));
        var mail = $"{Words} Write to foi@ashcombe.example or to me@home.example.";
        var csv = Encoding.UTF8.GetBytes($"who,what\nme@home.example,{Words}\n");
        var message = await Site.Some.ReplyAsync(request, mail, ("figures.csv", "text/csv", csv));
        var made = new Known(owner, request.Id, request.Slug, message.Id, batch.Id, authority.Slug);
        await ShowAsync(made, thing, prominence);
        return made;
    }

    public Task ShowAsync(Known of, string thing, string prominence) => Site.Some.ChangeAsync(async db =>
    {
        var request = await db.Requests.SingleAsync(r => r.Id == of.Id);
        Set(
            thing switch
            {
                "request" => request.Visibility,
                "message" => (await db.IncomingMessages.SingleAsync(m => m.Id == of.Message)).Visibility,
                "file" => (await db.Attachments.SingleAsync(a => a.MessageId == of.Message)).Visibility,
                "batch" => (await db.Batches.SingleAsync(b => b.Id == of.Batch)).Visibility,
                "user" => (await db.Users.SingleAsync(u => u.Id == of.Owner.Id)).Visibility,
                _ => (await db.Authorities.SingleAsync(a => a.Slug == of.Authority)).Visibility,
            },
            prominence);
        return thing;
    });

    private void Set(Visibility of, string prominence)
    {
        var today = DateOnly.FromDateTime(Site.Clock.GetUtcNow().DateTime);
        of.Prominence = Enum.TryParse<Prominence>(prominence, out var named) ? named : Prominence.Normal;
        of.EmbargoUntil = prominence == "Embargoed" ? today.AddDays(30) : null;
        of.TombstonedAt = prominence == "Tombstoned" ? Site.Clock.GetUtcNow().UtcDateTime : null;
        of.Reason = prominence is "Normal" or "Backpage" ? null : Reason;
    }

    public sealed record Known(User Owner, long Id, string Request, long Message, long Batch, string Authority);
}
