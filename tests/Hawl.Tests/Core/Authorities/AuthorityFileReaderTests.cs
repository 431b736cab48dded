using System.Text;
using Hawl.Core.Authorities;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Authorities;

public sealed class AuthorityFileReaderTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public void Read_WithoutAHeader_TakesTheColumnsInTheirUsualOrder()
    {
        var row = Assert.Single(Good(
            "Ashcombe Council,ACC,FOI@ashcombe.example,https://ashcombe.example/,"
            + "https://ashcombe.example/scheme,http://ashcombe.example/log,council north"));

        Assert.Equal(("Ashcombe Council", "https://ashcombe.example/"), (row.Name, row.HomePage));
        Assert.Equal(
            new AuthorityRow.Text("Ashcombe Council", "ACC", "foi@ashcombe.example", "https://ashcombe.example/scheme",
                "http://ashcombe.example/log"),
            row.Texts["en"]);
        Assert.Equal(["council", "north"], row.Tags.Select(t => t.ToString()));
    }

    [Fact]
    public void Read_WithAHeader_TakesTheColumnsInItsOrder()
    {
        var row = Assert.Single(Good("#tag_string, request_email ,name\ncouncil,foi@ashcombe.example,Ashcombe Council\n"));

        Assert.Equal(("Ashcombe Council", 2), (row.Name, row.Line));
        Assert.Equal("foi@ashcombe.example", row.Texts["en"].RequestEmail);
        Assert.Null(row.Texts["en"].ShortName);
    }

    [Fact]
    public void Read_WithColumnsOfALanguage_TakesThemForThatLanguage()
    {
        var rows = Good(
            "#name,name.cy,request_email,request_email.cy,short_name.cy\n"
            + "Ashcombe Council,Cyngor Cwm Onnen,foi@ashcombe.example,rhg@ashcombe.example,CCO\n"
            + "Beechton Council,,foi@beechton.example,,\n");

        Assert.Equal("Cyngor Cwm Onnen", rows[0].Texts["cy"].Name);
        Assert.Equal(("rhg@ashcombe.example", "CCO"), (rows[0].Texts["cy"].RequestEmail, rows[0].Texts["cy"].ShortName));
        Assert.Equal(["en"], rows[1].Texts.Keys);
    }

    [Fact]
    public void Read_WithByteOrderMark_IsNotConfusedByIt()
    {
        Assert.Equal("Ashcombe Council", Assert.Single(Good("\uFEFF#name\nAshcombe Council")).Name);
        Assert.Equal("Ashcombe Council", Assert.Single(Good("\uFEFFAshcombe Council,ACC\r\n")).Name);
    }

    [Fact]
    public void Read_WithQuotedFields_KeepsCommasQuotesAndLineBreaksInThem()
    {
        var rows = Good("#name,short_name\n\"Ashcombe, Beechton and \"\"the\"\" Vale\",ABV\n\"Two\nLines\",TL\nLast,L\n");

        Assert.Equal(["Ashcombe, Beechton and \"the\" Vale", "Two\nLines", "Last"], rows.Select(r => r.Name));
    }

    [Fact]
    public void Read_WithTagsThatHaveValues_TellsThemApart()
    {
        var tags = Assert.Single(Good("#name,tag_string\nAshcombe,charity:123456  council council charity:9 a:b:c")).Tags;

        Assert.Equal([("charity", "123456"), ("council", ""), ("charity", "9"), ("a", "b:c")], tags.Select(t => (t.Name, t.Value)));
    }

    [Fact]
    public void Read_WithEmptyLines_PassesOverThem() =>
        Assert.Equal([3, 5], Good("#name,short_name\n\nAshcombe,A\n , \nBeechton,B\n\n").Select(r => r.Line));

    [Fact]
    public void Read_WithEveryKindOfMistake_NamesEachWithItsLine()
    {
        var file = store.Read(
            "#name,request_email,home_page,tag_string\n"
            + "Good,foi@good.example,,\n"
            + ",foi@nameless.example,,\n"
            + "\"On two\nlines\",foi@good.example,,\n"
            + "Bad Address,not an address,,\n"
            + "Bad Page,foi@good.example,ftp://good.example,\n"
            + "good,foi@good.example,,\n"
            + "Smith, Jones and Co,foi@good.example,,,council\n"
            + "Bad Tags,,, :x\n"
            + new string('n', 301) + ",,,\n"
            + "Two Mistakes,a@b@c,good.example,\n");

        Assert.Equal(
            [
                (3, "the name is empty"),
                (6, "'not an address' is not an e-mail address"),
                (7, "the home page 'ftp://good.example' is not a web address that starts with http:// or https://"),
                (8, "'good' stands on line 2 already"),
                (9, "it has 6 fields, but there are 4 columns; a comma may be missing its quotation marks"),
                (9, "'Jones and Co' is not an e-mail address"),
                (9, "the home page 'foi@good.example' is not a web address that starts with http:// or https://"),
                (10, "the tags ':x' are not words with spaces between them"),
                (11, "the name is longer than 300 characters"),
                (12, "'a@b@c' is not an e-mail address"),
                (12, "the home page 'good.example' is not a web address that starts with http:// or https://"),
            ],
            file.Mistakes.Select(m => (m.Line, m.Reason)));
        Assert.Equal(["Good", "On two\nlines"], file.Rows.Select(r => r.Name));
        Assert.Equal("line 3: the name is empty", file.Mistakes[0].ToString());
    }

    [Theory]
    [InlineData("short_name", 101, "the short name is longer than 100 characters")]
    [InlineData("request_email", 321, "the request email is longer than 320 characters")]
    [InlineData("home_page", 2001, "the home page is longer than 2000 characters")]
    public void Read_WithAFieldLongerThanItsColumn_SaysSo(string column, int length, string reason)
    {
        var value = column switch
        {
            "request_email" => new string('a', length - "@b.example".Length) + "@b.example",
            "home_page" => "https://a.example/" + new string('p', length - "https://a.example/".Length),
            _ => new string('s', length),
        };

        var mistake = Assert.Single(store.Read($"#name,{column}\nAshcombe,{value}\n").Mistakes);

        Assert.Equal((2, reason), (mistake.Line, mistake.Reason));
    }

    [Theory]
    [InlineData("#name,phone\nAshcombe,1\n", "the column 'phone' is not known; the columns are name, short_name,")]
    [InlineData("#name,name.\nAshcombe,1\n", "the column 'name.' is not known")]
    [InlineData("#name,home_page.cy\nAshcombe,http://a.example\n", "the column 'home_page.cy' is not known")]
    [InlineData("#short_name\nA\n", "there is no column 'name'")]
    [InlineData("#name,name\nA,B\n", "the column 'name' stands there twice")]
    public void Read_WithAHeaderThatCannotBeUsed_SaysWhy(string csv, string reason)
    {
        var mistake = store.Read(csv).Mistakes[0];

        Assert.Equal(1, mistake.Line);
        Assert.StartsWith(reason, mistake.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Read_WithTextThatIsNotUtf8_SaysOnWhichLine(string mark)
    {
        byte[] csv = [.. Encoding.UTF8.GetBytes(mark),
            .. Encoding.Latin1.GetBytes("#name\nAshcombe\nCwm\nCaf\u00e9\nBeechton\n")];

        var mistake = Assert.Single(store.Read(csv).Mistakes);

        Assert.Equal((4, "the file is not UTF-8 text; save it as UTF-8 and try again"), (mistake.Line, mistake.Reason));
    }

    [Fact]
    public void Read_WithUtf16_SaysThatItIsNotUtf8() => Assert.Contains(
        "not UTF-8", Assert.Single(store.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("#name\nAshcombe\n")]).Mistakes)
            .Reason);

    [Fact]
    public void Read_WithAQuotationMarkThatNeverCloses_SaysWhere()
    {
        var mistake = Assert.Single(store.Read("#name,short_name\nAshcombe,A\n\"Beechton,B\nCedarham,C\n").Mistakes);

        Assert.Contains("quotation marks", mistake.Reason);
        Assert.InRange(mistake.Line, 3, 5);
    }

    [Fact]
    public void Read_WithAnEmptyFile_FindsNothing()
    {
        Assert.Empty(Good(""));
        Assert.Empty(Good("#name\n"));
    }

    private IReadOnlyList<AuthorityRow> Good(string csv)
    {
        var file = store.Read(csv);
        Assert.Empty(file.Mistakes);
        return file.Rows;
    }
}
