using Hawl.Web.Hosting;

namespace Hawl.Tests.Web.Routing;

public sealed class RouteMatrixTests(RouteWorld world) : IClassFixture<RouteWorld>
{
    private static readonly string[][] Cells =
        [.. RouteTable.Answers.Split('\n').Select(line => line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static readonly string[] Prominences = Cells[0];

    private static readonly string[] Roles = [.. Cells.Skip(1).Select(l => l[0])];

    public static TheoryData<string, string> RoutesOfThings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in RouteTable.Rows)
            {
                foreach (var thing in row.Things.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    data.Add(row.Route, thing);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> RoutesOfNone => new(RouteTable.Rows.Where(r => r.Things.Length == 0).Select(r => r.Route));

    public static TheoryData<string> ThingsOfPages => new(RouteTable.Things.Split(' ').Where(t => t is not "message" and not "file"));

    [Fact]
    public async Task EveryRoute_OfTheSite_HasARow()
    {
        var routes = (await Routes.AllAsync(world.Site.Services)).Select(r => $"{Routes.PathOf(r)} {Routes.PolicyOf(r)}");
        var rows = RouteTable.Rows.Select(r => $"{r.Route} {r.Policy}");
        Assert.Equal(rows.Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RoutesOfThings))]
    public async Task Get_ByEachRoleAtEachProminence_IsAnsweredAsTheTableSays(string route, string thing)
    {
        var row = RouteTable.Rows.Single(r => r.Route == route);
        var actual = new List<string> { string.Join(' ', Prominences) };
        foreach (var role in Roles)
        {
            var statuses = new List<string> { role };
            foreach (var prominence in Prominences)
            {
                var known = await world.FindAsync(thing, prominence);
                using var answer = await world.Site.GetAsync(RouteWorld.Address(row.Address, known), world.Person(role, known));
                statuses.Add($"{(int)answer.StatusCode}");
            }

            actual.Add(string.Join(' ', statuses));
        }

        Assert.Equal(Expected(thing, row), string.Join('\n', actual));
    }

    [Theory]
    [MemberData(nameof(RoutesOfNone))]
    public async Task Get_RouteThatShowsNoOneThing_IsAnsweredAlikeToAllItLetsIn(string route)
    {
        var row = RouteTable.Rows.Single(r => r.Route == route);
        var known = await world.FindAsync();
        foreach (var role in Roles)
        {
            using var answer = await world.Site.GetAsync(row.Address, world.Person(role, known));
            Assert.Equal((role, row.Refused(role) ?? row.Shown), (role, (int)answer.StatusCode));
        }
    }

    [Theory]
    [MemberData(nameof(ThingsOfPages))]
    public async Task Get_WhatIsWithheld_SaysThePublicReason(string thing)
    {
        foreach (var prominence in new[] { "Hidden", "Tombstoned" })
        {
            var page = RouteTable.Rows.First(r => r.Things == thing && r.IsKept);
            var text = await world.Site.TextAsync(RouteWorld.Address(page.Address, await world.FindAsync(thing, prominence)));
            Assert.Contains(RouteWorld.Reason, text, StringComparison.Ordinal);
            Assert.DoesNotContain(RouteWorld.Words, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WhatIsEmbargoed_AnswersLikeWhatNeverWas()
    {
        var never = await world.Site.TextAsync("/request/never-was");
        var known = await world.FindAsync("request", "Embargoed");
        var embargoed = await world.Site.TextAsync($"/request/{known.Request}");
        Assert.Equal(never, embargoed.Replace(known.Request, "never-was", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Backpage_AsksMachinesNotToListIt()
    {
        var text = await world.Site.TextAsync($"/request/{(await world.FindAsync("request", "Backpage")).Request}");
        Assert.Contains("""<meta name="robots" content="noindex">""", text, StringComparison.Ordinal);
    }

    private static string Expected(string thing, RouteTable.Row row)
    {
        var lines = Cells.Take(1).Concat(Cells.Skip(1).Select(l => (string[])[l[0], .. l.Skip(1).Select(c => row.Answer(l[0], c))]))
            .Select(l => string.Join(' ', l)).ToList();
        if (thing == "authority")
        {
            var (requester, other) = (Array.IndexOf(Roles, "Requester") + 1, Array.IndexOf(Roles, "Other") + 1);
            lines[requester] = lines[other].Replace("Other", "Requester", StringComparison.Ordinal);
        }

        return string.Join('\n', lines);
    }
}
