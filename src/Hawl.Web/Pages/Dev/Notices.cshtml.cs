using Hawl.Core.Notifications;
using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Dev;

// Every notice in every language as it would be sent, for those who work on its words. In development only.
[Authorize(Policies.Development)]
public sealed class NoticesModel(NoticeComposer composer) : PageModel
{
    // The mail opens with a style of its own, and nothing else.
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static readonly Uri Unsubscribe = new("https://hawl.example/notices/stop/17.reply.0123456789abcdef0123456789abcdef");

    public static IReadOnlyList<string> Names => [.. NoticeWords.In("en").Notices.Keys];

    public static IReadOnlyList<string> Known => [.. NoticeWords.Languages.Order().Reverse()];

    public IActionResult OnGet(string? name, string? language)
    {
        if (name is null || language is null)
        {
            return Page();
        }

        if (!Names.Contains(name) || !Known.Contains(language))
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = MailPolicy;
        return Content(Read(name, language).Leaves[1].Text(), "text/html; charset=utf-8");
    }

    public string HeadersOf(string name, string language) =>
        string.Join('\n', Read(name, language).Headers.Select(h => $"{h.Name}: {h.Value}"));

    public string TextOf(string name, string language) => Read(name, language).Leaves[0].Text();

    private Message Read(string name, string language)
    {
        var sample = NoticeSamples.In(language);
        var mail = new NoticeMail(
            new Mailbox(NoticeSamples.Person, "mair@home.example"),
            composer.Write(name, language, sample),
            "0199c0de000070008000000000000001@requests.example",
            new DateTime(2026, 3, 4, 9, 30, 0, DateTimeKind.Utc),
            NoticeWords.In(language).Notices[name].Why is null ? Unsubscribe : null);
        return MessageReader.Read(composer.Compose(mail));
    }
}
