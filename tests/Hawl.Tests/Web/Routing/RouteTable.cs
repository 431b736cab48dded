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
        Public("/request/{slug}/due-date", "/request/{request}/due-date", "request"),
        Public(
            "/request/{slug}/response/{message:long}/attach/{number:int}/{name}",
            "/request/{request}/response/{message}/attach/1/figures.csv",
            "request message file"),
        Public("/info_request_batch/{id:long}", "/info_request_batch/{batch}", "batch"),
        Public("/user/{slug}", "/user/{user}", "user"),
        Public("/body", "/body") with { Shown = 301 },
        Public("/body/list", "/body/list") with { Shown = 301 },
        Public("/body/list/{which}", "/body/list/all"),
        Public("/body/{slug}", "/body/{authority}", "authority"),
        Public("/help", "/help"),
        Public("/help/{name}", "/help/about"),
        Public("/robots.txt", "/robots.txt"),
        Public("/sitemap.xml", "/sitemap.xml"),
        Public("/sitemap/pages.xml", "/sitemap/pages.xml"),
        Public("/sitemap/requests-{file:long:min(0)}.xml", "/sitemap/requests-0.xml"),
        Public("/sitemap/batches-{file:long:min(0)}.xml", "/sitemap/batches-0.xml"),
        Public("/sitemap/authorities-{file:long:min(0)}.xml", "/sitemap/authorities-0.xml"),
        Public("/problem/{status:int}", "/problem/403") with { Shown = 404 },
        new("/dev/look", "/dev/look", Policies.Development, "") { Shown = 404 },
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

    private static Row Public(string route, string address, string things = "") => new(route, address, Policies.Public, things);

    public sealed record Row(string Route, string Address, string Policy, string Things)
    {
        public int Shown { get; init; } = 200;
    }
}
