using System.Text.RegularExpressions;
using Hawl.Core.Jobs;
using Hawl.Tests.Support;
using Hawl.Tests.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Data;

// docs/privacy.md says of every table what of people is in it and how long; its jobs are those that run.
public sealed partial class PrivacyTests(TestStore store) : IClassFixture<TestStore>
{
    private static readonly string Document = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "privacy.md"));

    [Fact]
    public async Task Document_NamesEveryTable_AndNoOther()
    {
        var tables = await store.ReadAsync(db => Task.FromResult(
            db.Model.GetEntityTypes().Select(e => e.GetTableName() ?? "").Distinct().ToList()));
        var named = Word().Matches(Document).Select(m => m.Groups[1].Value).Where(w => !w.Contains('-') && !w.EndsWith('/')).ToList();

        Assert.Empty(tables.Except(named));
        Assert.Empty(named.Except(tables));
    }

    [Fact]
    public void Document_NamesTheJobsThatForget()
    {
        var kinds = store.Services.GetRequiredService<IReadOnlyList<JobKind>>().Select(k => k.Name).ToList();
        var forgetting = kinds.Where(k => k.StartsWith("forget-", StringComparison.Ordinal)).ToList();
        var recurring = store.Services.GetRequiredService<IReadOnlyList<Recurrence>>().Select(r => r.Kind);
        var named = Word().Matches(Document).Select(m => m.Groups[1].Value).ToList();

        Assert.Empty(forgetting.Except(named));
        Assert.Empty(forgetting.Except(recurring));
        Assert.Empty(named.Where(w => w.Split('-')[0] is "forget" or "expire").Except(kinds));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
