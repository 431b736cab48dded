using System.Net;
using System.Net.Http.Headers;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Routing;

// What holds for every route that anyone may come to.
public sealed class PublicRoutesTests(RouteWorld world) : IClassFixture<RouteWorld>
{
    private static readonly (string Thing, string Prominence)[] NotShown =
        [("message", "Hidden"), ("message", "Embargoed"), ("message", "Tombstoned"), ("request", "Hidden")];

    private static readonly IReadOnlyList<RouteTable.Row> Shown =
        [.. RouteTable.Rows.Where(r => r is { Policy: Policies.Public, Shown: 200, IsKept: true })];

    public static TheoryData<string> All => new(Shown.Select(r => r.Route));

    // A file does not change; help, the laws, the calculator and robots.txt do not speak of requests.
    public static TheoryData<string> OfRequests => new(Shown.Where(r =>
        !r.Route.Contains("/attach/", StringComparison.Ordinal) && !r.Route.StartsWith("/help", StringComparison.Ordinal)
        && !r.Route.StartsWith("/law", StringComparison.Ordinal) && r.Route is not ("/robots.txt" or "/due-date")).Select(r => r.Route));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Get_ByNobody_SetsNoCookieAndIsTagged(string route)
    {
        var address = await AddressAsync(route);
        foreach (var path in new[] { address, "/cy" + address })
        {
            using var answer = await FollowedAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.DoesNotContain("__RequestVerificationToken", text, StringComparison.Ordinal);
            Assert.Equal(new CacheControlHeaderValue { Public = true, NoCache = true }, answer.Headers.CacheControl);
            var tag = Assert.IsType<EntityTagHeaderValue>(answer.Headers.ETag);
            Assert.False(tag.IsWeak, path);
            using var again = await world.Site.GetAsync(PathOf(answer), headers: ("If-None-Match", tag.Tag));
            Assert.Equal((path, HttpStatusCode.NotModified), (path, again.StatusCode));
        }
    }

    [Theory]
    [MemberData(nameof(OfRequests))]
    public async Task Get_AfterAnEvent_HasAnotherTag(string route)
    {
        var address = await AddressAsync(route);
        using var before = await world.Site.GetAsync(address);
        var known = await world.FindAsync();
        await world.Site.Some.ChangeAsync(async db =>
        {
            var request = await db.Requests.SingleAsync(r => r.Id == known.Id);
            request.Classified(
                WhatCame.Partial, Actor.Operator, null, world.Site.Services.GetRequiredService<RequestMoments>().Now(request));
            return request;
        });
        using var after = await world.Site.GetAsync(address);
        Assert.NotNull(before.Headers.ETag);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Get_ByNobody_ShowsNoAddressOfAnyone(string route)
    {
        var text = await world.Site.TextAsync(await AddressAsync(route));
        Assert.DoesNotContain("@ashcombe.example", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@home.example", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@people.example", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestWorld.MailDomain, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Get_WithAHiddenMessage_ShowsNoneOfItsWords(string route)
    {
        foreach (var (thing, prominence) in NotShown)
        {
            var hidden = await world.FindAsync(thing, prominence);
            var row = Shown.Single(r => r.Route == route);
            Assert.DoesNotContain(
                RouteWorld.Words, await world.Site.TextAsync(RouteWorld.Address(row.Address, hidden)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("request")]
    [InlineData("batch")]
    [InlineData("user")]
    [InlineData("authority")]
    public async Task Get_WhatIsWithheldSince_IsNotServedFromWhatWasKept(string thing)
    {
        var known = await world.FindAsync(thing, "WithheldLater");
        var path = RouteWorld.Address(Shown.First(r => r.Things == thing).Address, known);
        using var kept = await world.Site.GetAsync(path);
        await world.ShowAsync(known, thing, "Hidden");
        using var after = await world.Site.GetAsync(path, headers: ("If-None-Match", kept.Headers.ETag?.Tag ?? ""));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (kept.StatusCode, after.StatusCode));
        Assert.Null(after.Headers.ETag);
    }

    private async Task<string> AddressAsync(string route) =>
        RouteWorld.Address(Shown.Single(r => r.Route == route).Address, await world.FindAsync());

    // A name of another language leads on once.
    private async Task<HttpResponseMessage> FollowedAsync(string path)
    {
        var answer = await world.Site.GetAsync(path);
        if (answer.StatusCode is not HttpStatusCode.MovedPermanently)
        {
            return answer;
        }

        using (answer)
        {
            return await world.Site.GetAsync(answer.Headers.Location?.ToString() ?? "");
        }
    }

    private static string PathOf(HttpResponseMessage answer) => answer.RequestMessage?.RequestUri?.PathAndQuery ?? "";
}
