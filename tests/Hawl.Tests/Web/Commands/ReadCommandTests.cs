using System.Text;
using System.Text.Json;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private const string Reply = """
        From: "Records Office" <foi@ashcombe.example>
        To: Ann Price <ann@requests.example>
        Cc: desk@ashcombe.example
        Received: from a.example by b.example for <foi+request-17-2fd4e1c6@requests.example>; Wed, 3 Jun 2020 10:02:12 +0100
        Date: Wed, 3 Jun 2020 10:02:11 +0100
        Message-ID: <one@ashcombe.example>
        In-Reply-To: <letter@requests.example>
        Subject: Bins
        X-Case: 2020/7
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        We hold 12 bins.

        On 1 Jun 2020 at 09:00, Ann Price <ann@requests.example> wrote:
        > How many bins are there?
        --b
        Content-Type: text/csv; name="../bins.csv"
        Content-Disposition: attachment

        street,bins
        --b--
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_WithJsonl_PrintsHowAMessageIsRead()
    {
        var file = Write("reply.eml", Reply);

        var report = (await ReadAsync("--jsonl", file)).Single();

        Assert.Equal(file, report.GetProperty("file").GetString());
        Assert.Equal("one@ashcombe.example", report.GetProperty("messageId").GetString());
        Assert.Equal("2020-06-03T10:02:11+01:00", report.GetProperty("date").GetString());
        Assert.Equal("Records Office", report.GetProperty("from").GetProperty("name").GetString());
        Assert.Equal("letter@requests.example", report.GetProperty("inReplyTo")[0].GetString());
        Assert.Equal("2020/7", report.GetProperty("headers").GetProperty("x-case").GetString());
        Assert.Equal("foi+request-17-2fd4e1c6@requests.example", report.GetProperty("receivedFor")[0].GetString());
        Assert.Equal(3, report.GetProperty("recipients").GetArrayLength());
        Assert.Equal("We hold 12 bins.", report.GetProperty("visible").GetString());
        Assert.Contains("How many bins", report.GetProperty("hidden").GetString(), StringComparison.Ordinal);
        Assert.Equal("quoted", report.GetProperty("folds")[0].GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("html").ValueKind);
        Assert.Equal("none", report.GetProperty("automatic").GetProperty("class").GetString());
        Assert.True(report.GetProperty("canReplyTo").GetBoolean());
        Assert.Equal(2, report.GetProperty("displayParts").GetArrayLength());
    }

    [Fact]
    public async Task Read_WithExtract_WritesFilesUnderNamesOfItsOwn()
    {
        var target = Path.Combine(folder.Path, "files");

        var report = (await ReadAsync("--jsonl", "--extract", target, Write("reply.eml", Reply))).Single();

        var attachment = report.GetProperty("attachments")[0];
        var saved = attachment.GetProperty("savedAs").GetString() ?? "";
        Assert.Equal("bins.csv", attachment.GetProperty("filename").GetString());
        Assert.Equal(Path.GetFullPath(target), Path.GetDirectoryName(saved));
        Assert.Equal("street,bins", await File.ReadAllTextAsync(saved));
        Assert.Equal("street,bins".Length, attachment.GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task Read_WithManyFiles_KeepsTheirOrderAndStopsAtNone()
    {
        List<string> files = [.. Enumerable.Range(0, 40).Select(n => Write($"{n}.txt", $"Body {n} \u2028 \u0085 end"))];
        files.Insert(7, Path.Combine(folder.Path, "absent.eml"));

        var reports = await ReadAsync(["--jsonl", .. files]);

        Assert.Equal(files, reports.Select(r => r.GetProperty("file").GetString()));
        Assert.NotEqual(0, reports[7].GetProperty("defects").GetArrayLength());
        Assert.StartsWith("Body 39", reports[^1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutJsonl_PrintsWhatAPersonReads()
    {
        var result = await HawlProcess.RunAsync(new Dictionary<string, string>(), "read", Write("reply.eml", Reply));

        Assert.Equal(0, result.Status);
        Assert.Contains("From: Records Office <foi@ashcombe.example>", result.Output, StringComparison.Ordinal);
        Assert.Contains("[folded: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("File: bins.csv (text/csv, 11 bytes)", result.Output, StringComparison.Ordinal);
    }

    // Split as any program splits lines: a line end inside a string would cut the object in two.
    private static async Task<List<JsonElement>> ReadAsync(params string[] arguments)
    {
        var result = await HawlProcess.RunAsync(new Dictionary<string, string>(), ["read", .. arguments]);
        Assert.True(result.Status == 0, result.Error);
        return [.. result.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
