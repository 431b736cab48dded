using System.Globalization;
using System.Text;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// A person's deadlines for their calendar, at an address that only they know, in the language they are written to in.
public static class DeadlineFeed
{
    public static void MapDeadlineFeed(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/deadlines/{token}.ics", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .RequireAuthorization(Policies.Public);

    private static async Task<IResult> GetAsync(
        HttpContext context, string token, OwnDeadlinesQuery deadlines, Links links, Texts texts, HawlSettings settings)
    {
        PrivatePageAttribute.Settle(context.Response);
        if (await deadlines.FindAsync(token, context.RequestAborted) is not { } own)
        {
            return Results.NotFound();
        }

        var language = Languages.Find(own.Language) ?? Languages.Default;
        string Say(string key, params object[] values) => string.Format(language.Culture, texts.In(language, key), values);
        var host = settings.PublicUrl.Host;
        var entries = own.Entries.SelectMany(e => Of(e, host, links.Request(e.Slug, language.Code), language, Say));
        var calendar = CalendarText.Write(Say("Feed.Name", settings.SiteName), language.Code, entries);
        return Results.Bytes(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8");
    }

    // The law's date, and beside it the authority's own where that is another.
    private static IEnumerable<CalendarEntry> Of(
        OwnDeadlines.Entry entry, string host, string url, Language language, Func<string, object[], string> say)
    {
        var deadline = entry.Deadline;
        var id = string.Create(
            CultureInfo.InvariantCulture, $"request-{entry.RequestId}-{deadline.Clock.Id}-{deadline.Start:yyyyMMdd}");
        var description = string.Join('\n', [entry.Title, "", .. deadline.InWords(language.Code), "", url]);
        if (deadline.Due is { } due)
        {
            var summary = say("Feed.Due", [deadline.Clock.Name.In(language.Code), entry.Authority, entry.Title]);
            yield return new CalendarEntry($"{id}@{host}", entry.ChangedAt, due, summary, description, url);
        }

        if (deadline.AuthorityDate is { } own && own != deadline.Due)
        {
            var summary = say("Feed.Own", [entry.Authority, entry.Title]);
            yield return new CalendarEntry($"{id}-own@{host}", entry.ChangedAt, own, summary, description, url);
        }
    }
}
