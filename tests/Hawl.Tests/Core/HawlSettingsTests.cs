using System.Text.RegularExpressions;
using Hawl.Core;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Core;

public sealed class HawlSettingsTests
{
    [Fact]
    public void Read_WithNothingSet_GivesWhatTheDocumentationSays()
    {
        var settings = Read();

        Assert.Equal(["http://127.0.0.1:8080"], settings.Urls);
        Assert.Equal("http://127.0.0.1:8080/", settings.PublicUrl.AbsoluteUri);
        Assert.Equal((HawlSettings.Sqlite, "Hawl", "Europe/London"), (settings.Database, settings.SiteName, settings.TimeZone.Id));
        Assert.Equal(("hawl.test", "foi+", "127.0.0.1:2525"), (settings.MailDomain, settings.MailPrefix, settings.MailListen));
        Assert.Equal(55_000_000, settings.MailMax);
        Assert.Null(settings.Smtp);
    }

    [Theory]
    [InlineData("http://*:8081", "http://localhost:8081/")]
    [InlineData("http://+:8081", "http://localhost:8081/")]
    [InlineData("http://0.0.0.0:8081", "http://localhost:8081/")]
    [InlineData("http://[::]:8081; http://127.0.0.1:9", "http://localhost:8081/")]
    [InlineData("http://hawl.example", "http://hawl.example/")]
    public void Read_WithoutAPublicUrl_MakesLinksThatLeadToTheFirstAddress(string urls, string expected) =>
        Assert.Equal(expected, Read(("HAWL_URLS", urls)).PublicUrl.AbsoluteUri);

    [Theory]
    [InlineData("HAWL_URLS", "https://127.0.0.1:8080", "a proxy in front of it https")]
    [InlineData("HAWL_URLS", "8080", "'8080'")]
    [InlineData("HAWL_URLS", "http://127.0.0.1:8080/hawl", "http://host:port")]
    [InlineData("HAWL_URLS", ";", "http://host:port")]
    [InlineData("HAWL_PUBLIC_URL", "hawl.example", "not a web address")]
    [InlineData("HAWL_FILES", "s3://bucket", "not a folder")]
    [InlineData("HAWL_CONTACT", "the office", "not an e-mail address")]
    [InlineData("HAWL_TIME_ZONE", "Europe/Atlantis", "Try Europe/London")]
    [InlineData("HAWL_MAIL_DOMAIN", "two words", "'foi+request-1-00000000@two words'")]
    [InlineData("HAWL_MAIL_PREFIX", "foi@", "which no mail can be sent to")]
    [InlineData("HAWL_MAIL_MAX", "55 MB", "from 1 to 1000000000")]
    [InlineData("HAWL_READ_STEPS", "maybe", "neither on nor off")]
    [InlineData("HAWL_MAIL_MAX", "0", "from 1 to 1000000000")]
    [InlineData("HAWL_MAIL_MAX", "3000000000", "from 1 to 1000000000")]
    public void Read_WithWhatCannotBeUsed_NamesTheVariableAndSaysWhy(string name, string value, string why)
    {
        var refusal = Assert.Throws<RuleException>(() => Read((name, value)));

        Assert.Contains(name, refusal.Message);
        Assert.Contains(why, refusal.Message);
    }

    [Fact]
    public void Read_WithAWrongMailServer_DoesNotSayItsPassword()
    {
        var refusal = Assert.Throws<RuleException>(() => Read(("HAWL_SMTP", "smtp://letters:hush@mail server")));

        Assert.Contains("HAWL_SMTP", refusal.Message);
        Assert.DoesNotContain("hush", refusal.Message);
    }

    [Fact]
    public void Documentation_NamesEveryVariableThatIsRead_AndNoOther()
    {
        var read = new SortedSet<string>(StringComparer.Ordinal);
        HawlSettings.Read(name =>
        {
            read.Add(name);
            return null;
        });

        var page = File.ReadAllText(Path.Combine(Tree.Root(), "docs", "operations.md"));
        var named = Regex.Matches(page, "(?m)^\\| `(HAWL_[A-Z0-9_]+)`").Select(m => m.Groups[1].Value);
        Assert.Equal(read, named.Order(StringComparer.Ordinal));
    }

    private static HawlSettings Read(params (string Name, string Value)[] set) =>
        HawlSettings.Read(name => set.Where(s => s.Name == name).Select(s => s.Value).FirstOrDefault());
}
