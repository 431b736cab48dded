using System.Net;
using System.Reflection;
using Hawl.Core.Accounts;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Tests.Core.Batches;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;
using Hawl.Web.Pages.Admin;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Admin;

// Every form of the pages for those who look after the site does what it says, once, and is written down.
public sealed class AdminDeedsTests(TestSite site) : IClassFixture<TestSite>
{
    // Page and handler, what is done beforehand, and the deed that is written down.
    private static readonly Dictionary<string, Func<AdminDeedsTests, User, Task<Sent>>> Forms = new()
    {
        ["HeldModel.OnPostDeliverAsync"] = (t, by) => t.DeliverAsync(by),
        ["HeldModel.OnPostDismissAsync"] = (t, by) => t.DismissAsync(by),
        ["HeldModel.OnPostFetchBackAsync"] = (t, by) => t.FetchBackAsync(by),
        ["HeldModel.OnPostTakeBackAsync"] = (t, by) => t.TakeBackAsync(by),
        ["UndeliveredModel.OnPostRepairAsync"] = (t, by) => t.UndeliveredAsync(
            by, "Repair", AdminDeed.RepairAddress, ("Address", "new@ashcombe.example")),
        ["UndeliveredModel.OnPostAgainAsync"] = (t, by) => t.AgainAsync(by),
        ["UndeliveredModel.OnPostGiveUpAsync"] = (t, by) => t.UndeliveredAsync(by, "GiveUp", AdminDeed.GiveUpLetters),
        ["ReportPageModel.OnPostResolveAsync"] = (t, by) => t.ResolveAsync(by),
        ["RequestPageModel.OnPostClassifyAsync"] = (t, by) => t.RequestAsync(
            by, "Classify", AdminDeed.ClassifyRequest, ("Outcome", "partial")),
        ["RequestPageModel.OnPostRenameAsync"] = (t, by) => t.RequestAsync(
            by, "Rename", AdminDeed.RenameRequest, ("Title", "Salt and salters")),
        ["RequestPageModel.OnPostShowAsync"] = (t, by) => t.RequestAsync(
            by, "Show", AdminDeed.ChangeProminence, ("Prominence", "hidden"), ("Reason", "It names a child.")),
        ["RequestPageModel.OnPostTakeBackAsync"] = (t, by) => t.RequestAsync(by, "TakeBack", AdminDeed.TakeBackDelivery),
        ["AuthorityEditModel.OnPostAsync"] = (t, by) => t.AuthorityAsync(by, ("Input.Texts[0].ShortName", "Ash")),
        ["AuthorityEditModel.OnPostAddressAsync"] = (t, by) => t.AddressAsync(by),
        ["AuthorityNewModel.OnPostAsync"] = (t, by) => t.NewAuthorityAsync(by),
        ["AuthorityHistoryPageModel.OnPostPutBackAsync"] = (t, by) => t.PutBackAsync(by),
        ["AuthorityLawPageModel.OnPostAsync"] = (t, by) => t.AuthorityLawAsync(by),
        ["CalendarDayNewModel.OnPostAsync"] = (t, by) => t.NewDayAsync(),
        ["CalendarImportModel.OnPostAsync"] = (t, by) => t.ImportDaysAsync(),
        ["CalendarDayPageModel.OnPostAsync"] = (t, by) => t.TakeBackDayAsync(),
        ["BatchAskPageModel.OnPostAnswerAsync"] = (t, by) => t.AnswerBatchAsync(),
        ["UserPageModel.OnPostSuspendAsync"] = (t, by) => t.UserAsync(by, "Suspend", AdminDeed.SuspendUser, ("Reason", "They sell hats.")),
        ["UserPageModel.OnPostLiftAsync"] = (t, by) => t.LiftAsync(by),
        ["UserPageModel.OnPostConfirmAsync"] = (t, by) => t.ConfirmAsync(by),
        ["UserPageModel.OnPostBatchesAsync"] = (t, by) => t.PermitAsync(),
        ["UserPageModel.OnPostSignOutAsync"] = (t, by) => t.SignOutAsync(by),
        ["UserPageModel.OnPostTotpAsync"] = (t, by) => t.TurnOffTotpAsync(),
        ["UserPageModel.OnPostRoleAsync"] = (t, by) => t.RoleAsync(),
    };

    public static TheoryData<string> EveryForm => new(Forms.Keys);

    [Fact]
    public void EveryHandler_OfTheAdminPages_HasATestHere()
    {
        var handlers = typeof(IndexModel).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(IndexModel).Namespace && t.IsAssignableTo(typeof(PageModel)))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance)
                .Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)).Select(m => $"{t.Name}.{m.Name}"));
        Assert.Equal(handlers.Order(StringComparer.Ordinal), Forms.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Post_ByAModerator_IsDoneOnceAndWrittenDownOnce(string handler)
    {
        var by = await site.Some.UserAsync(UserRole.Moderator);
        var sent = await Forms[handler](this, by);
        by = sent.By ?? by;
        using var first = sent.First;
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        var rows = await site.Some.ChangeAsync(db => db.AdminActions.Where(a => a.UserId == by.Id && a.Deed == sent.Deed).ToListAsync());
        Assert.Single(rows);
        using var confirmed = await site.GetAsync(first.Headers.Location?.ToString() ?? "", by);
        Assert.Contains("role=\"status\"", await confirmed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // The same form once more, as a double click or a second moderator sends it.
        using var second = await sent.Again();
        Assert.Contains(second.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
        var after = await site.Some.ChangeAsync(db => db.AdminActions.CountAsync(a => a.UserId == by.Id && a.Deed == sent.Deed));
        Assert.Equal(1, after);
    }

    private Task<Sent> DeliverAsync(User by) => FromHomeAsync(by, "Deliver", AdminDeed.RedeliverMail);

    private Task<Sent> DismissAsync(User by) => FromHomeAsync(by, "Dismiss", AdminDeed.DismissHeldMail);

    private async Task<Sent> FromHomeAsync(User by, string handler, AdminDeed deed)
    {
        var held = await site.Services.HoldAsync(await site.Some.RequestAsync());
        return await SendAsync($"/admin/held/{held.Id}", $"handler={handler}", by, deed);
    }

    private async Task<Sent> FetchBackAsync(User by)
    {
        var held = await site.Services.HoldAsync(await site.Some.RequestAsync());
        using var aside = await site.SendFormAsync($"/admin/held/{held.Id}", "handler=Dismiss", by);
        return await SendAsync($"/admin/held/{held.Id}", "handler=FetchBack", by, AdminDeed.FetchBackHeldMail);
    }

    private async Task<Sent> TakeBackAsync(User by)
    {
        var held = await site.Services.HoldAsync(await site.Some.RequestAsync());
        using var delivered = await site.SendFormAsync($"/admin/held/{held.Id}", "handler=Deliver", by);
        return await SendAsync($"/admin/held/{held.Id}", "handler=TakeBack", by, AdminDeed.TakeBackDelivery);
    }

    private async Task<long> FailedLetterAsync()
    {
        var request = await site.Some.RequestAsync();
        await site.Some.JobsAsync();
        return await site.Some.ChangeAsync(async db =>
        {
            var letter = await db.OutgoingMessages.SingleAsync(m => m.RequestId == request.Id);
            letter.Failed("550 5.1.1 User unknown");
            return letter.Id;
        });
    }

    private async Task<Sent> UndeliveredAsync(User by, string handler, AdminDeed deed, params (string, string)[] fields) =>
        await SendAsync($"/admin/undelivered/{await FailedLetterAsync()}", $"handler={handler}", by, deed, fields);

    private async Task<Sent> AgainAsync(User by)
    {
        await FailedLetterAsync();
        return await SendAsync("/admin/tasks/undelivered", "handler=Again", by, AdminDeed.ResendLetters);
    }

    private async Task<Sent> ResolveAsync(User by)
    {
        var (request, person) = (await site.Some.RequestAsync(), await site.Some.UserAsync());
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReportThing>()
            .ExecuteAsync(request.Id, RequestPart.Whole, ReportReason.Spam, "It sells hats.", Viewer.User(person.Id), default);
        var report = await site.Some.ChangeAsync(db => db.Reports.SingleAsync(r => r.RequestId == request.Id));
        return await SendAsync(
            $"/admin/reports/{report.Id}", "handler=Resolve", by, AdminDeed.ResolveReport, ("Input.State", "nothing-wrong"));
    }

    private async Task<Sent> RequestAsync(User by, string handler, AdminDeed deed, params (string, string)[] fields)
    {
        var request = await site.Some.RequestAsync();
        await site.Some.ReplyAsync(request);
        return await SendAsync($"/admin/requests/{request.Id}", $"handler={handler}", by, deed, fields);
    }

    private async Task<Sent> AuthorityAsync(User by, params (string, string)[] fields)
    {
        var authority = await site.Some.AuthorityAsync();
        return await SendAsync($"/admin/authorities/{authority.Id}", "", by, AdminDeed.ChangeAuthority, fields);
    }

    private async Task<Sent> AddressAsync(User by)
    {
        var authority = await site.Some.AuthorityAsync();
        await site.Some.ChangeAsync(async db =>
            (await db.AuthorityTranslations.SingleAsync(t => t.AuthorityId == authority.Id)).RequestEmail = null);
        var action = $"/admin/authorities/{authority.Id}";
        return await SendAsync("/admin/tasks/no-address", action, by, AdminDeed.ChangeAuthority, ("Address", "new@ashcombe.example"));
    }

    private async Task<Sent> NewAuthorityAsync(User by) => await SendAsync(
        "/admin/authorities/new", "", by, AdminDeed.AddAuthority, ("Input.Texts[0].Name", $"Birchcombe Council {Guid.NewGuid():N}"));

    private async Task<Sent> PutBackAsync(User by)
    {
        var authority = await site.Some.AuthorityAsync();
        using var changed = await site.SendFormAsync(
            $"/admin/authorities/{authority.Id}", "", by, ("Input.Texts[0].ShortName", "Ash"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = await site.SendFormAsync(
            $"/admin/authorities/{authority.Id}", "", by, ("Input.Texts[0].ShortName", "Ashc"));
        return await SendAsync($"/admin/authorities/{authority.Id}/history", "handler=PutBack", by, AdminDeed.PutBackAuthority);
    }

    private async Task<Sent> UserAsync(User by, string handler, AdminDeed deed, params (string, string)[] fields) =>
        await SendAsync($"/admin/users/{(await site.Some.UserAsync()).Id}", $"handler={handler}", by, deed, fields);

    private async Task<Sent> SignOutAsync(User by)
    {
        var person = await site.Some.UserAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var browser = new Browser("192.0.2.1", "firefox windows", true);
        await scope.ServiceProvider.GetRequiredService<OpenSession>().ExecuteAsync(person.Id, browser, default);
        return await SendAsync($"/admin/users/{person.Id}", "handler=SignOut", by, AdminDeed.SignOutUser);
    }

    private async Task<Sent> AnswerBatchAsync()
    {
        var (admin, authority, person) =
            (await site.Some.UserAsync(UserRole.Admin), await site.Some.AuthorityAsync(), await site.Some.UserAsync());
        var ask = await (await SomeDraft.CreateAsync(site.Services, person.Id, [authority.Id])).AskAsync();
        var page = "/admin/tasks/batch-ask";
        return await SendAsync(page, $"/admin/batch-asks/{ask}", admin, AdminDeed.AnswerBatchAsk) with { By = admin };
    }

    private async Task<Sent> LiftAsync(User by)
    {
        var person = await site.Some.UserAsync();
        using var suspended = await site.SendFormAsync($"/admin/users/{person.Id}", "handler=Suspend", by, ("Reason", "They sell hats."));
        return await SendAsync($"/admin/users/{person.Id}", "handler=Lift", by, AdminDeed.LiftSuspension);
    }

    private async Task<Sent> ConfirmAsync(User by)
    {
        var person = await site.Some.UserAsync();
        await site.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person.Id)).ConfirmedAt = null);
        return await SendAsync($"/admin/users/{person.Id}", "handler=Confirm", by, AdminDeed.ConfirmUser);
    }

    // The permission to send batches is an administrator's to give.
    private async Task<Sent> PermitAsync()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        return await UserAsync(admin, "Batches", AdminDeed.ChangeBatchPermission) with { By = admin };
    }

    private async Task<Sent> TurnOffTotpAsync()
    {
        var (admin, person) = (await site.Some.UserAsync(UserRole.Admin), await site.Some.UserAsync());
        await site.Some.ChangeAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == person.Id);
            return (user.TotpKey, user.TotpSince) = (Totp.NewKey(), user.CreatedAt);
        });
        return await SendAsync($"/admin/users/{person.Id}", "handler=Totp", admin, AdminDeed.TurnOffTotp) with { By = admin };
    }

    // Roles are an administrator's alone.
    private async Task<Sent> RoleAsync()
    {
        var (admin, person) = (await site.Some.UserAsync(UserRole.Admin), await site.Some.UserAsync());
        var page = $"/admin/users/{person.Id}";
        return await SendAsync(page, "handler=Role", admin, AdminDeed.ChangeRole, ("Role", "moderator")) with { By = admin };
    }

    private async Task<Sent> AuthorityLawAsync(User by)
    {
        var page = $"/admin/authorities/{(await site.Some.AuthorityAsync()).Id}/law";
        return await SendAsync(page, "", by, AdminDeed.ChangeAuthorityLaw, ("Period", "school"));
    }

    // The calendars are an administrator's alone.
    private async Task<Sent> NewDayAsync()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        return await SendAsync("/admin/calendars/new", "", admin, AdminDeed.AddCalendarDays, Day("2033-06-13")) with { By = admin };
    }

    private async Task<Sent> ImportDaysAsync()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        const string list = """{ "division": "scotland", "events": [{ "title": "Thanksgiving", "date": "2033-06-14" }] }""";
        (string, string)[] fields = [("Days", list), ("Source", "tests"), ("Sure", "yes")];
        return await SendAsync("/admin/calendars/import", "", admin, AdminDeed.AddCalendarDays, fields) with { By = admin };
    }

    private async Task<Sent> TakeBackDayAsync()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        using var added = await site.SendFormAsync("/admin/calendars/new", "", admin, Day("2033-06-15"));
        var id = await site.Some.ChangeAsync(db =>
            db.Holidays.Where(h => h.Date == new DateOnly(2033, 6, 15)).Select(h => h.Id).SingleAsync());
        return await SendAsync($"/admin/calendars/days/{id}", "", admin, AdminDeed.TakeBackCalendarDay) with { By = admin };
    }

    private static (string, string)[] Day(string date) =>
        [("Date", date), ("Name", "Thanksgiving"), ("Source", "tests"), ("Regions", "scotland"), ("Sure", "yes")];

    private async Task<Sent> SendAsync(string page, string action, User by, AdminDeed deed, params (string, string)[] fields)
    {
        var (form, cookie) = await site.FormAsync(page, action, by);
        return new Sent(deed, await site.SendAsync(form, cookie, by, fields), () => site.SendAsync(form, cookie, by, fields));
    }

    private sealed record Sent(AdminDeed Deed, HttpResponseMessage First, Func<Task<HttpResponseMessage>> Again)
    {
        // Who did it, where it was not the moderator.
        public User? By { get; init; }
    }
}
