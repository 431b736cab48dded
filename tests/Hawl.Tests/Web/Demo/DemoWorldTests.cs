using System.Text.RegularExpressions;
using Hawl.Web.Demo;

namespace Hawl.Tests.Web.Demo;

public sealed partial class DemoWorldTests
{
    private static readonly string[] Texts = [.. DemoWorld.Names.Where(n => Path.GetExtension(n) is ".txt" or ".json" or ".csv")];

    [Fact]
    public void World_InAllItsTexts_NamesNoAddressOutsideTheReservedDomains()
    {
        var hosts = Texts.SelectMany(n => HostPattern().Matches(DemoWorld.Text(n))).Select(m => m.Groups[1].Value)
            .Where(h => !h.Contains('{')).ToList();

        Assert.NotEmpty(hosts);
        Assert.All(hosts, host => Assert.Matches(@"\.(example|test)$", host));
    }

    [Fact]
    public void World_OfFiles_UsesEachAndLacksNone()
    {
        var (requests, batches) = (DemoWorld.Requests, DemoWorld.Batches);
        var steps = requests.SelectMany(r => r.Steps).Concat(batches.SelectMany(b => b.Steps.Values.SelectMany(s => s)));
        var mails = steps.Where(s => s.Mail is not null).Select(s => $"mail/{s.Mail}.txt").Distinct().ToList();
        var letters = requests.Select(r => r.Letter).Concat(batches.Select(b => b.Letter))
            .Concat(steps.Select(s => s.Letter).OfType<string>())
            .Concat(DemoWorld.Drafts.Select(d => d.Letter)).Concat(DemoWorld.BatchDrafts.Select(b => b.Letter))
            .Select(l => $"letters/{l}.txt");
        var files = mails.SelectMany(m => DemoTemplate.Parse(DemoWorld.Text(m)).Files).Select(f => $"files/{f}").Distinct();

        Assert.Equal(
            DemoWorld.Names.Where(n => n.Split('/')[0] is "mail" or "letters" or "files").Order(),
            mails.Concat(letters).Concat(files).Order());
        Assert.All(DemoWorld.Parts.Keys, part => Assert.Contains(mails, m => DemoWorld.Text(m).Contains($"{{{part}}}")));
    }

    [GeneratedRegex("""(?:[\w.+-]@|https?://)([\w.{}-]+)""")]
    private static partial Regex HostPattern();
}
