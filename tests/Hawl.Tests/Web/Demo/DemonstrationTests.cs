using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Demo;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Demo;

public sealed class DemonstrationTests(MadeDemonstrations made) : IClassFixture<MadeDemonstrations>
{
    [Fact]
    public async Task Make_OnAnyDay_LeavesRequestsInEveryState()
    {
        var requests = await made.ReadAsync(0, db => db.Requests.ToListAsync());

        Assert.True(requests.Count >= 60);
        Assert.Equal(
            [
                RequestProgress.AwaitingResponse, RequestProgress.AwaitingClarification, RequestProgress.AwaitingInternalReview,
                RequestProgress.Withdrawn, RequestProgress.Closed,
            ],
            requests.Select(r => r.Progress).Distinct().Order());
        Assert.Equal(Enum.GetValues<RequestOutcome>(), requests.Select(r => r.Outcome).Distinct().Order());
        Assert.Equal(Enum.GetValues<Prominence>(), requests.Select(r => r.Visibility.Prominence).Distinct().Order());
        Assert.Contains(requests, r => r.Visibility.EmbargoUntil > Today(0));
        Assert.Contains(requests, r => r.NeedsClassification);
        Assert.Contains(requests, r => r.DeliveryProblem);
        Assert.Contains(requests, r => r.Language == "cy" && r.Outcome is RequestOutcome.Full);
        Assert.Contains(requests, r => r.RegimeId == "scot-foisa");
        Assert.Contains(requests, r => r is { Progress: RequestProgress.AwaitingResponse, LastReplyAt: null } && r.DueOn < Today(0));
        Assert.Contains(requests, r => r.Progress is RequestProgress.AwaitingResponse && r.DueOn > Today(0));
    }

    [Fact]
    public async Task Make_OnAnyDay_LeavesLettersInEveryState()
    {
        var letters = await made.ReadAsync(0, db => db.OutgoingMessages.ToListAsync());

        Assert.Contains(letters, m => m is { State: LetterState.Queued, Attempts: 0 });
        Assert.Contains(letters, m => m is { State: LetterState.Queued, Attempts: > 1 });
        Assert.Contains(letters, m => m is { State: LetterState.Sent });
        Assert.Contains(letters, m => m is { State: LetterState.Failed });
        Assert.Equal(letters.Count(m => m.SentAt is not null), Directory.GetFiles(made.Settings[0].OutboxFolder, "*.eml").Length);
    }

    [Fact]
    public async Task Make_OnAnyDay_SendsOneLetterToThirty()
    {
        var batch = await made.ReadAsync(0, db => db.Batches.Include(b => b.Questions).OrderBy(b => b.Id).FirstAsync());
        var requests = await made.ReadAsync(0, db => db.Requests.Where(r => r.BatchId == batch.Id).ToListAsync());

        Assert.Equal(30, requests.Count);
        Assert.Equal(
            ["1", "2a", "2b", "2c", "3a", "3b", "4", "5a", "5b", "6"],
            batch.Questions.OrderBy(q => q.Position).Select(q => q.Key));
        Assert.Equal(Enum.GetValues<RequestOutcome>(), requests.Select(r => r.Outcome).Distinct().Order());
    }

    [Fact]
    public async Task Make_OnAnyDay_LeavesWorkOnPeoplesDesks()
    {
        var drafts = await made.ReadAsync(0, db => db.Drafts.ToListAsync());
        var prepared = await made.ReadAsync(0, db => db.BatchDrafts.Include(d => d.Asks).Where(d => d.BatchId == null).ToListAsync());
        var paused = await made.ReadAsync(0, db => db.Batches.Include(b => b.Authorities)
            .SingleAsync(b => b.State == BatchState.Paused));
        var lastAt = await made.ReadAsync(0, db => db.Requests.Select(r => r.LastEventAt).ToListAsync());

        Assert.Equal(2, drafts.Count);
        Assert.Equal([false, true], prepared.Select(d => d.StandingAsk is not null).Order());
        Assert.InRange(paused.Authorities.Count, 12, 18);
        Assert.InRange(paused.Authorities.Count(a => a.RequestId is not null), 5, paused.Authorities.Count - 1);
        Assert.Equal(
            Enum.GetValues<WhoMayWrite>(),
            lastAt.Select(at => made.Settings[0].OldRequests.At(at, MadeDemonstrations.Moments[0])).Distinct().Order());
    }

    [Fact]
    public async Task Make_OnAnyDay_LetsEverybodySignIn()
    {
        foreach (var person in DemoWorld.People)
        {
            var form = new SignInForm
            {
                Email = person.Email,
                Password = DemoPerson.Password,
                From = new Browser("192.0.2.1", "firefox linux", false),
                Language = "en",
            };
            Assert.IsType<SignInAnswer.SignedIn>(await made.DoAsync(0, (SignIn signIn) => signIn.ExecuteAsync(form, default)));
        }
    }

    [Fact]
    public async Task Make_OnAnyDay_TakesInRepliesOfEveryKind()
    {
        var replies = await made.ReadAsync(0, db => db.IncomingMessages.Include(m => m.Attachments).Include(m => m.Texts).ToListAsync());
        var held = await made.ReadAsync(0, db => db.HeldMails.ToListAsync());

        Assert.All(replies, m => Assert.True(m.FromAuthority, m.FromAuthorityWhy));
        Assert.All(replies, m => Assert.Null(m.Defects));
        Assert.Equal(["auto-reply", "bounce", "none"], replies.Select(m => m.Automatic).Distinct().Order());
        Assert.Superset(
            new HashSet<string> { ".csv", ".docx", ".pdf", ".png", ".txt", ".xlsx" },
            replies.SelectMany(m => m.Attachments).Select(a => Path.GetExtension(a.FileName)).ToHashSet());
        Assert.NotNull(Assert.Single(held).GuessRequestId);
        var texts = replies.SelectMany(m => m.Texts).ToList();
        Assert.Contains(texts, t => t.Text.Contains("your “cameras” questions – here’s what we have") && t.Text.Contains("£23,400 …"));
        Assert.Contains(texts, t => t.Text.Contains("Zoë Farthingale"));
        Assert.Contains(texts, t => t.Passages.Contains("#ff0000"));
        Assert.Contains(texts, t => StoredPassage.Read(t.Passages).Any(p => p.IsFolded));
    }

    [Fact]
    public async Task Make_Twice_DiffersOnlyInDates()
    {
        var stories = new List<List<string>>();
        for (var which = 0; which < 2; which++)
        {
            var today = Today(which);
            stories.Add(await made.ReadAsync(which, db => StoryAsync(db, today)));
        }

        Assert.Empty(stories[0].Except(stories[1]));
        Assert.Equal(stories[0].Count, stories[1].Count);
    }

    [Fact]
    public async Task Site_OfADemonstration_SaysSoInBothLanguages()
    {
        var options = new SiteOptions { Urls = ["http://127.0.0.1:0"], Jobs = false, Mail = false };
        await using var site = await HawlSite.StartAsync(made.Settings[0], options, default);
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single() ?? "";
        using var browser = new HttpMessageInvoker(new SocketsHttpHandler());

        Assert.Contains("This is a demonstration: nobody here is real.", await TextAsync(browser, $"{address}/help"));
        Assert.Contains("Arddangosiad yw hwn: nid oes neb yma yn berson go iawn.", await TextAsync(browser, $"{address}/cy/help"));
    }

    private static async Task<string> TextAsync(HttpMessageInvoker browser, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var answer = await browser.SendAsync(request, default);
        return await answer.Content.ReadAsStringAsync();
    }

    private static DateOnly Today(int which) => DateOnly.FromDateTime(MadeDemonstrations.Moments[which]);

    // What a reader would tell of the world, without a date in it. Letters of one day may be numbered in another order.
    private static async Task<List<string>> StoryAsync(HawlContext db, DateOnly today)
    {
        var requests = await db.Requests.Include(r => r.Authority).Include(r => r.Events)
            .Include(r => r.IncomingMessages).ThenInclude(m => m.Attachments).AsSplitQuery().ToListAsync();
        return [.. requests.Select(r => string.Join(" | ", Facts(r, today))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<object> Facts(Request r, DateOnly today) =>
    [
        r.Title, r.Authority.Name, r.RegimeId, Words.Of(r.Progress), Words.Of(r.Outcome), Words.Of(r.Visibility.Prominence),
        r.Visibility.EmbargoUntil is null, r.NeedsClassification, r.DeliveryProblem, r.DueOn < today,
        string.Join(',', r.Events.OrderBy(e => e.Number).Select(e => Words.Of(e.Type))),
        // A delivery report quotes the Message-ID of our letter, which is another each time.
        string.Join(',', r.IncomingMessages.Where(m => m.Automatic == "none").OrderBy(m => m.ReceivedAt)
            .SelectMany(m => m.Attachments).Select(a => a.FileHash)),
    ];
}
