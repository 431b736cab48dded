using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.BrowserTests;

// Those who look after the site clear a task of every kind, beginning at the page that lists them.
public sealed class AdminJourneyTests(TalkSite site) : IClassFixture<TalkSite>
{
    [Theory]
    [InlineData(true, Reader.Desk, "", false)]
    [InlineData(true, Reader.Desk, "", true)]
    [InlineData(false, Reader.Desk, "", false)]
    [InlineData(true, Reader.Phone, "/cy", false)]
    public async Task TaskOfEveryKind_IsClearedFromTheirFirstPage(bool script, int width, string prefix, bool byKeyboard)
    {
        async Task<Journey> BeginAsync(UserRole role) =>
            new(site, await site.ComeAsync(await site.Some.UserAsync(role), width, script), prefix, script, byKeyboard);
        var world = await AdminWorld.MakeAsync(site);
        await ReportAsync(await BeginAsync(UserRole.Member), world);

        var moderator = await BeginAsync(UserRole.Moderator);
        await DeliverAsync(moderator, world);
        await MendAddressAsync(moderator, world);
        await HideAsync(moderator, world);
        await DescribeAsync(moderator, world);
        await GiveAddressAsync(moderator, world);
        var admin = await BeginAsync(UserRole.Admin);
        await RefuseBatchAsync(admin, world);

        await admin.OpenAsync("/admin");
        Assert.Equal(0, await admin.CountAsync("main .task"));
        await admin.OpenAsync("/admin/log");
    }

    // A reader tells what should not be seen, from the message itself.
    private static async Task ReportAsync(Journey reader, AdminWorld world)
    {
        await reader.OpenAsync($"/request/{world.Reply.Request.Slug}");
        await reader.PressAsync($"#incoming-{world.Reply.Id} a[href*='/report/new']");
        await reader.ChooseAsync("Reason", "personal-data");
        await reader.WriteAsync("#Words", "It shows where somebody lives.");
        await reader.PressAsync("main form .btn-primary");
        await SaysItIsDoneAsync(reader);
    }

    // To the request it was guessed to belong to; taken back; and delivered from its own page, where the reasons stand.
    private async Task DeliverAsync(Journey moderator, AdminWorld world)
    {
        Task<int> MessagesAsync() => site.Some.ChangeAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == world.Near.Id));
        await moderator.OpenAsync("/admin");
        await moderator.AnswerAsync($".task:has(a[href$='/admin/held/{world.HeldMail}'])", "a");
        await SaysItIsDoneAsync(moderator);
        Assert.Equal(1, await MessagesAsync());

        await moderator.PressAsync("main a[href$='/admin/held']");
        await moderator.PressAsync($"main a[href$='/admin/held/{world.HeldMail}']");
        await moderator.PressAsync("main form[action*='handler=TakeBack'] button");
        await SaysItIsDoneAsync(moderator);
        Assert.Equal(0, await MessagesAsync());

        Assert.True(await moderator.CountAsync("main .results li li") > 0, "No reason is given for the guess.");
        await moderator.PressAsync("main .results form[action*='handler=Deliver'] button");
        await SaysItIsDoneAsync(moderator);
        Assert.Equal(1, await MessagesAsync());
    }

    private async Task MendAddressAsync(Journey moderator, AdminWorld world)
    {
        var address = $"right{world.FailedLetter}@ashcombe.example";
        await moderator.OpenAsync("/admin");
        await moderator.AnswerAsync($".task:has(a[href$='/admin/undelivered/{world.FailedLetter}'])", "a");
        await moderator.WriteAsync("#Address", address);
        await moderator.PressAsync("main form[action*='handler=Repair'] button");
        await SaysItIsDoneAsync(moderator);
        await AdminWorld.UntilAsync(site, db => db.OutgoingMessages.AnyAsync(
            m => m.Id == world.FailedLetter && m.ToAddress == address && m.State == LetterState.Sent));
    }

    private async Task HideAsync(Journey moderator, AdminWorld world)
    {
        var report = await site.Some.ChangeAsync(db => db.Reports.SingleAsync(r => r.IncomingMessageId == world.Reply.Id));
        await moderator.OpenAsync("/admin");
        await moderator.AnswerAsync($".task:has(a[href$='/admin/reports/{report.Id}'])", "a");
        await moderator.ChooseAsync("Input.State", "hidden");
        await moderator.WriteAsync("[name='Input.PublicReason']", "It shows where somebody lives.");
        await moderator.WriteAsync("[name='Input.Answer']", "Thank you. It is hidden now.");
        await moderator.PressAsync("main form[action*='handler=Resolve'] button");
        await SaysItIsDoneAsync(moderator);
        Assert.Equal(
            (ReportState.Hidden, Prominence.Hidden),
            await site.Some.ChangeAsync(async db => (
                (await db.Reports.SingleAsync(r => r.Id == report.Id)).State,
                (await db.IncomingMessages.SingleAsync(m => m.Id == world.Reply.Id)).Visibility.Prominence)));
        await AdminWorld.UntilAsync(site, db => db.Notices.AnyAsync(n => n.UserId == report.UserId));
    }

    private async Task DescribeAsync(Journey moderator, AdminWorld world)
    {
        var list = $"#outcome-{world.Reply.RequestId}";
        await moderator.OpenAsync("/admin");
        await moderator.PickAsync(list, "partial");
        await moderator.PressAsync($".task:has({list}) button");
        await SaysItIsDoneAsync(moderator);
        Assert.True(await site.Some.ChangeAsync(db => db.Requests.AnyAsync(
            r => r.Id == world.Reply.RequestId && r.Outcome == RequestOutcome.Partial && !r.NeedsClassification)));
    }

    private async Task GiveAddressAsync(Journey moderator, AdminWorld world)
    {
        var (field, address) = ($"#address-{world.Silent.Id}", $"found{world.Silent.Id}@ashcombe.example");
        await moderator.OpenAsync("/admin");
        await moderator.WriteAsync(field, address);
        await moderator.PressAsync($".task:has({field}) button");
        await SaysItIsDoneAsync(moderator);
        Assert.True(await site.Some.ChangeAsync(db => db.AuthorityTranslations.AnyAsync(
            t => t.AuthorityId == world.Silent.Id && t.RequestEmail == address)));
    }

    private async Task RefuseBatchAsync(Journey admin, AdminWorld world)
    {
        await admin.OpenAsync("/admin");
        await admin.PressAsync($".task h3 a[href$='/admin/batch-asks/{world.BatchAsk}']");
        await admin.ChooseAsync("How", "no");
        await admin.WriteAsync("#Reason", "Ask fewer at first.");
        await admin.PressAsync("main form[action*='handler=Answer'] button");
        await SaysItIsDoneAsync(admin);
        Assert.Equal(BatchAskState.Refused, await site.Some.ChangeAsync(
            db => db.BatchAsks.Where(a => a.Id == world.BatchAsk).Select(a => a.State).SingleAsync()));
    }

    private static async Task SaysItIsDoneAsync(Journey journey) => Assert.Equal(1, await journey.CountAsync("main [role=status]"));
}
