using System.Net;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Hosting;

public sealed class PolicyTests(TestSite site) : IClassFixture<TestSite>
{
    public static TheoryData<string?, string, HttpStatusCode> Visits => new()
    {
        { null, Policies.Public, HttpStatusCode.OK },
        { null, Policies.Requester, HttpStatusCode.Redirect },
        { null, Policies.Moderator, HttpStatusCode.Redirect },
        { null, Policies.Admin, HttpStatusCode.Redirect },
        { null, Policies.Development, HttpStatusCode.NotFound },
        { "Member", Policies.Public, HttpStatusCode.OK },
        { "Member", Policies.Requester, HttpStatusCode.OK },
        { "Member", Policies.Moderator, HttpStatusCode.Forbidden },
        { "Member", Policies.Admin, HttpStatusCode.Forbidden },
        { "Moderator", Policies.Requester, HttpStatusCode.OK },
        { "Moderator", Policies.Moderator, HttpStatusCode.OK },
        { "Moderator", Policies.Admin, HttpStatusCode.Forbidden },
        { "Admin", Policies.Moderator, HttpStatusCode.OK },
        { "Admin", Policies.Admin, HttpStatusCode.OK },
        { "Admin", Policies.Development, HttpStatusCode.NotFound },
    };

    [Fact]
    public async Task EveryRoute_OfTheSite_NamesOnePolicy()
    {
        var routes = await Routes.AllAsync(site.Services);
        Assert.NotEmpty(routes);
        Assert.All(routes, r => Assert.True(Routes.PolicyOf(r) is not null, Routes.PathOf(r)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Nobody")]
    [InlineData("Public Admin")]
    public void Start_WithARouteWithoutOnePolicy_Fails(string? named)
    {
        var route = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("secrets/{id}"), 0);
        foreach (var policy in (named ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            route.Metadata.Add(new AuthorizeAttribute(policy));
        }

        var problem = Assert.Throws<InvalidOperationException>(() => Routes.RequirePolicies([(RouteEndpoint)route.Build()]));
        Assert.Contains("/secrets/{id}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Get_ByEachRole_IsAnsweredAsThePolicySays(string? role, string policy, HttpStatusCode expected)
    {
        var by = role is null ? null : await site.Some.UserAsync(Enum.Parse<UserRole>(role));
        Assert.Equal(expected, await StatusAsync(policy, by));
    }

    [Fact]
    public async Task Get_RouteWithoutAPolicy_IsClosedToEveryone() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(null, await site.Some.UserAsync(UserRole.Admin)));

    [Fact]
    public async Task Get_NoRoute_Returns404()
    {
        using var answer = await site.GetAsync("/no/such/thing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // Asks the site's own policies about a route of this test.
    private async Task<HttpStatusCode> StatusAsync(string? policy, User? by)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var metadata = policy is null ? new EndpointMetadataCollection() : new EndpointMetadataCollection(new AuthorizeAttribute(policy));
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.SetEndpoint(new Endpoint(c => Task.CompletedTask, metadata, "test"));
        if (by is not null)
        {
            var (name, value) = TestSignIn.Header(by);
            context.Request.Headers[name] = value;
        }

        var app = new ApplicationBuilder(site.Services);
        app.UseAuthentication();
        app.UseAuthorization();
        app.Run(_ => Task.CompletedTask);
        await app.Build()(context);
        return (HttpStatusCode)context.Response.StatusCode;
    }
}
