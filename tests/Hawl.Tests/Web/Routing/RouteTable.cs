using Hawl.Web.Hosting;

namespace Hawl.Tests.Web.Routing;

// Every route of the site: whom its policy lets in, an address of it, and the things whose visibility decides what is answered
// there. A route that is not here fails a test.
internal static class RouteTable
{
    public const string Things = "request message file batch user authority";

    public static readonly IReadOnlyList<Row> Rows =
    [
        Public("/", "/"),
        Public("/list/{filter?}", "/list"),
        Public("/request/{slug}", "/request/{request}", "request"),
        Public("/request/{slug}/download", "/request/{request}/download", "request"),
        Public("/request/{slug}/bundle", "/request/{request}/bundle", "request"),
        Public("/request/{slug}/bundle.zip", "/request/{request}/bundle.zip", "request"),
        Public("/request/{slug}/details", "/request/{request}/details", "request"),
        Public("/request/{slug}/due-date", "/request/{request}/due-date", "request"),
        Public(
            "/request/{slug}/response/{message:long}/attach/{number:int}/{name}",
            "/request/{request}/response/{message}/attach/1/figures.csv",
            "request message file"),
        Public(
            "/request/{slug}/response/{message:long}/attach/html/{number:int}/{name}",
            "/request/{request}/response/{message}/attach/html/1/figures.csv.html",
            "request message file"),
        Public("/info_request_batch/{id:long}", "/info_request_batch/{batch}", "batch"),
        Public("/info_request_batch/{id:long}/about", "/info_request_batch/{batch}/about", "batch"),
        Public("/info_request_batch/{id:long}/charts", "/info_request_batch/{batch}/charts", "batch"),
        Public("/info_request_batch/{id:long}/table", "/info_request_batch/{batch}/table", "batch"),
        Public(
            "/info_request_batch/{id:long}/table/{request:long}/{question}", "/info_request_batch/{batch}/table/{number}/1", "batch"),
        Public("/info_request_batch/{id:long}/download.csv", "/info_request_batch/{batch}/download.csv", "batch"),
        Public("/info_request_batch/{id:long}/table.csv", "/info_request_batch/{batch}/table.csv", "batch"),
        Public("/info_request_batch/{id:long}/evidence.csv", "/info_request_batch/{batch}/evidence.csv", "batch"),
        Public("/info_request_batch/{id:long}/table.json", "/info_request_batch/{batch}/table.json", "batch"),
        Public("/info_request_batch/{id:long}/table.xlsx", "/info_request_batch/{batch}/table.xlsx", "batch"),
        Public("/info_request_batch/{id:long}/table.zip", "/info_request_batch/{batch}/table.zip", "batch"),
        Public("/info_request_batch/{id:long}/dataset", "/info_request_batch/{batch}/dataset", "batch"),
        OfDataset(""),
        OfDataset("/data.xlsx"),
        OfDataset("/data.zip"),
        OfDataset("/changes.csv"),
        OfBatch("/info_request_batch/{id:long}/dataset/publish"),
        new("/info_request_batch/new", "/info_request_batch/new", Policies.Requester, ""),
        OfBatch("/info_request_batch/draft/{id:long}/authorities"),
        OfBatch("/info_request_batch/draft/{id:long}/add"),
        OfBatch("/info_request_batch/draft/{id:long}/list"),
        OfBatch("/info_request_batch/draft/{id:long}/earlier"),
        OfBatch("/info_request_batch/draft/{id:long}/letter"),
        OfBatch("/info_request_batch/draft/{id:long}/questions"),
        OfBatch("/info_request_batch/draft/{id:long}/check"),
        OfBatch("/info_request_batch/draft/{id:long}/ask"),
        OfBatch("/info_request_batch/draft/{id:long}/delete"),
        OfBatch("/info_request_batch/{id:long}/sending"),
        OfBatch("/info_request_batch/{id:long}/{turn:regex(^(pause|resume|stop)$)}"),
        OfBatch("/info_request_batch/{id:long}/review"),
        OfBatch("/info_request_batch/{id:long}/unanswered"),
        OfBatch("/info_request_batch/{id:long}/helpers"),
        OfBatch("/info_request_batch/{id:long}/invitation"),
        OfBatch("/info_request_batch/{id:long}/review/{request:long}/{question}"),
        new("/profile/batches", "/profile/batches", Policies.Requester, ""),
        new("/profile/came", "/profile/came", Policies.Requester, ""),
        Public("/user/{slug}", "/user/{user}", "user"),
        Public("/body", "/body") with { Shown = 301 },
        Public("/body/list", "/body/list") with { Shown = 301 },
        Public("/body/all-authorities.csv", "/body/all-authorities.csv"),
        Public("/body/list/{which}", "/body/list/all"),
        Public("/body/{slug}", "/body/{authority}", "authority"),
        Public("/due-date", "/due-date"),
        Public("/deadlines/{token}.ics", "/deadlines/guessed.ics") with { Shown = 404 },
        Public("/help", "/help"),
        Public("/help/{name}", "/help/about"),
        Public("/help/reading", "/help/reading"),
        Public("/law", "/law"),
        Public("/law/{law}", "/law/uk-foia"),
        Public("/law/{law}/{provision}", "/law/uk-foia/s-43-2"),
        Public("/robots.txt", "/robots.txt"),
        Public("/sitemap.xml", "/sitemap.xml"),
        Public("/sitemap/pages.xml", "/sitemap/pages.xml"),
        Public("/sitemap/requests-{file:long:min(0)}.xml", "/sitemap/requests-0.xml"),
        Public("/sitemap/batches-{file:long:min(0)}.xml", "/sitemap/batches-0.xml"),
        Public("/sitemap/authorities-{file:long:min(0)}.xml", "/sitemap/authorities-0.xml"),
        Public("/problem/{status:int}", "/problem/403") with { Shown = 404 },
        OfRequest("/classifications", "Requester Moderator Admin"),
        OfRequest("/next", "Requester Other Moderator Admin"),
        OfRequest("/withdraw", "Requester"),
        OfRequest("/recorded/new", "Requester"),
        OfRequest("/held", "Requester"),
        OfRequest("/clock", "Requester"),
        new("/request/{slug}/challenge/{remedy}", "/request/{request}/challenge/complaint", Policies.Requester, "request")
        {
            OpenTo = "Requester",
        },
        new("/request/{slug}/followups/new/{message:long?}", "/request/{request}/followups/new", Policies.Requester, "request")
        {
            OpenTo = "Requester",
        },
        new("/request/{slug}/followups/{letter:long}/unsend", "/request/guessed/followups/1/unsend", Policies.Requester, "")
        {
            Shown = 404,
        },
        Form("/profile/sign_in", "/profile/sign_in") with { SignedIn = 302 },
        Form("/profile/sign_up", "/profile/sign_up"),
        Form("/profile/sign_out", "/profile/sign_out"),
        Form("/profile/check_mail", "/profile/check_mail"),
        Form("/profile/change_password", "/profile/change_password"),
        Form("/profile/change_password/{token}", "/profile/change_password/guessed") with { Shown = 404 },
        Form("/profile/sign_in/code", "/profile/sign_in/code") with { Shown = 302 },
        Form("/profile/sign_in/passkey", "/profile/sign_in/passkey") with { Shown = 302 },
        Form("/c/{token}", "/c/guessed") with { Shown = 404 },
        new("/profile", "/profile", Policies.Requester, ""),
        Public("/new", "/new") with { Shown = 301 },
        Public("/select_authority", "/select_authority"),
        Public("/select_authority/suggestions", "/select_authority/suggestions?query=council"),
        Form("/new/{slug}", "/new/{authority}", "authority"),
        Form("/new/draft/{token}", "/new/draft/guessed") with { Shown = 302, SignedIn = 404 },
        Form("/new/draft/{token}/edit", "/new/draft/guessed/edit") with { Shown = 302, SignedIn = 404 },
        Form("/new/draft/{token}/delete", "/new/draft/guessed/delete") with { Shown = 302, SignedIn = 404 },
        new("/profile/drafts", "/profile/drafts", Policies.Requester, ""),
        new("/request/{slug}/new", "/request/guessed/new", Policies.Requester, "") { Shown = 404 },
        new("/request/{slug}/unsend", "/request/guessed/unsend", Policies.Requester, "") { Shown = 404 },
        new("/profile/settings", "/profile/settings", Policies.Requester, ""),
        new("/profile/name/edit", "/profile/name/edit", Policies.Requester, ""),
        new("/profile/language", "/profile/language", Policies.Requester, ""),
        new("/profile/sessions", "/profile/sessions", Policies.Requester, ""),
        new("/profile/prove", "/profile/prove", Policies.Requester, ""),
        Proven("/profile/change_email"),
        Proven("/profile/password"),
        Proven("/profile/two_factor"),
        Proven("/profile/recovery_codes"),
        Proven("/profile/passkeys"),
        Public("/notices/stop/{token}", "/notices/stop/17.reply.0123456789abcdef0123456789abcdef") with { Shown = 404 },
        new("/profile/notices", "/profile/notices", Policies.Requester, ""),
        new("/profile/deadlines", "/profile/deadlines", Policies.Requester, ""),
        new("/request/{slug}/report/new", "/request/{request}/report/new", Policies.Requester, "request"),
        Tasks("/admin", "/admin"),
        Tasks("/admin/tasks/{kind}", "/admin/tasks/held-mail"),
        Tasks("/admin/held", "/admin/held"),
        Tasks("/admin/held/{id:guid}", "/admin/held/01935b6e-0000-7000-8000-000000000000") with { Shown = 404 },
        Tasks("/admin/undelivered/{letter:long}", "/admin/undelivered/999999") with { Shown = 404 },
        Tasks("/admin/reports/{id:long}", "/admin/reports/999999") with { Shown = 404 },
        Tasks("/admin/requests", "/admin/requests"),
        Tasks("/admin/requests/{id:long}", "/admin/requests/999999") with { Shown = 404 },
        Tasks("/admin/authorities", "/admin/authorities"),
        Tasks("/admin/authorities/new", "/admin/authorities/new"),
        Tasks("/admin/authorities/{id:long}", "/admin/authorities/999999") with { Shown = 404 },
        Tasks("/admin/authorities/{id:long}/history", "/admin/authorities/999999/history") with { Shown = 404 },
        Tasks("/admin/authorities/{id:long}/law", "/admin/authorities/999999/law") with { Shown = 404 },
        Tasks("/admin/calendars", "/admin/calendars"),
        new("/admin/calendars/new", "/admin/calendars/new", Policies.Admin, ""),
        new("/admin/calendars/import", "/admin/calendars/import", Policies.Admin, ""),
        new("/admin/calendars/days/{id:long}", "/admin/calendars/days/999999", Policies.Admin, "") { Shown = 404 },
        Tasks("/admin/users", "/admin/users"),
        Tasks("/admin/users/{id:long}", "/admin/users/999999") with { Shown = 404 },
        new("/admin/batch-asks/{id:long}", "/admin/batch-asks/999999", Policies.Admin, "") { Shown = 404 },
        Tasks("/admin/log", "/admin/log"),
        new("/dev/look", "/dev/look", Policies.Development, "") { Shown = 404 },
        new("/dev/notices/{name?}/{language?}", "/dev/notices", Policies.Development, "") { Shown = 404 },
    ];

    // What each kind of person is answered, by how far the thing may be seen. Nobody owns an authority.
    public const string Answers = """
                      Normal  Backpage  RequesterOnly  Hidden  Embargoed  Tombstoned
        Anonymous     200     200       403            403     404        410
        Requester     200     200       200            403     200        410
        Other         200     200       403            403     404        410
        Moderator     200     200       200            200     404        410
        Admin         200     200       200            200     200        410
        """;

    // One's own batch, or one in preparation: a number that is guessed leads nowhere.
    private static Row OfBatch(string route) => new(
        route,
        route.Replace("{id:long}", "999999", StringComparison.Ordinal).Replace("{request:long}/{question}", "1/1", StringComparison.Ordinal)
            .Replace("{turn:regex(^(pause|resume|stop)$)}", "pause", StringComparison.Ordinal),
        Policies.Requester,
        "")
    { Shown = 404 };

    // Of a numbered version: where there is none, nothing.
    private static Row OfDataset(string path) => Public(
        "/info_request_batch/{id:long}/dataset/{number:int:min(1)}" + path, "/info_request_batch/999999/dataset/1" + path) with
    {
        Shown = 404,
    };

    private static Row Public(string route, string address, string things = "") => new(route, address, Policies.Public, things);

    // A form about a request: of those who may see the request, the named may use it.
    private static Row OfRequest(string path, string openTo) =>
        new("/request/{slug}" + path, "/request/{request}" + path, Policies.Requester, "request") { OpenTo = openTo };

    private static Row Tasks(string route, string address) => new(route, address, Policies.Moderator, "");

    // Anyone may come, and nobody keeps it: what stands there is for whoever asked.
    private static Row Form(string route, string address, string things = "") => Public(route, address, things) with { IsKept = false };

    // The password is asked for first.
    private static Row Proven(string route) => new(route, route, Policies.Requester, "") { Shown = 302 };

    public sealed record Row(string Route, string Address, string Policy, string Things)
    {
        public int Shown { get; init; } = 200;

        // Of those who may see the thing, who may also use the page; null: all of them.
        public string? OpenTo { get; init; }

        // A page for everyone that caches may keep.
        public bool IsKept { get; init; } = true;

        // Where whoever is signed in is answered otherwise.
        public int? SignedIn { get; init; }

        // What the policy itself answers to a role of the table below; null: it lets them in.
        public int? Refused(string role) => (Policy, role) switch
        {
            (Policies.Public or Policies.Development, _) => role == "Anonymous" ? null : SignedIn,
            (_, "Anonymous") => 302,
            (Policies.Moderator, "Requester" or "Other") => 403,
            (Policies.Admin, "Requester" or "Other" or "Moderator") => 403,
            _ => null,
        };

        public string Answer(string role, string cell) => Refused(role) is { } status
            ? $"{status}"
            : cell == "200" && OpenTo?.Split(' ').Contains(role) == false ? "403" : cell;
    }
}
