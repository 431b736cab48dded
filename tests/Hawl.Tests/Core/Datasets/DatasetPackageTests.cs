using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hawl.Core.Answers;
using Hawl.Core.Datasets;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Answers;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Datasets;

public sealed class DatasetPackageTests(TestStore store) : IClassFixture<TestStore>
{
    private static readonly string[] Tables = ["answers", "cells", "questions", "authorities"];

    [Fact]
    public async Task Write_DescribesEachTableByTheColumnsItHas()
    {
        var files = Unzipped(await PackageAsync(await AnsweredAsync()));

        using var package = JsonDocument.Parse(files["datapackage.json"]);
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(Tables, resources.Select(r => r.GetProperty("name").GetString()));
        Assert.All(resources, resource =>
        {
            var bytes = files[resource.GetProperty("path").GetString() ?? ""];
            var head = Encoding.UTF8.GetString(bytes).Split("\r\n")[0];
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray();
            Assert.Equal(head, string.Join(',', fields.Select(f => f.GetProperty("name").GetString())));
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", resource.GetProperty("hash").GetString());
        });
        Assert.False(package.RootElement.TryGetProperty("version", out _));
    }

    [Fact]
    public async Task Write_SumsUpEachFile()
    {
        var files = Unzipped(await PackageAsync(await AnsweredAsync()));

        var sums = Encoding.UTF8.GetString(files["checksums.txt"]).TrimEnd().Split('\n').Select(l => l.Split("  "));
        Assert.Equal(
            files.Where(f => f.Key != "checksums.txt")
                .Select(f => $"{f.Key} {Convert.ToHexStringLower(SHA256.HashData(f.Value))}").Order(),
            sums.Select(s => $"{s[1]} {s[0]}").Order());
    }

    [Fact]
    public async Task Write_TheSameDatasetTwice_IsTheSameBytes()
    {
        var asked = await AnsweredAsync();

        Assert.Equal(await PackageAsync(asked), await PackageAsync(asked));
    }

    [Fact]
    public async Task Write_SaysWhoseWordsTheRepliesAre()
    {
        var files = Unzipped(await PackageAsync(await AnsweredAsync()));

        Assert.Contains("are the words of the authorities", Encoding.UTF8.GetString(files["LICENCE.md"]), StringComparison.Ordinal);
        Assert.Contains(
            "| `q1` | 1 | Answer to question 1: How many gritters",
            Encoding.UTF8.GetString(files["codebook.md"]),
            StringComparison.Ordinal);
        Assert.Contains("> 1. How many gritters do you have?", Encoding.UTF8.GetString(files["method.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_NamesNeitherWhoAskedNorWhoCorrected()
    {
        var table = await SomeTable.CreateAsync(store.Services, 1);
        await table.ReadAsync(0, "1", "14");
        var helper = await store.Some.UserAsync(name: "Wren Castell");
        await table.HelpAsync(helper);
        var said = new SaidAnswer(table.Requests[0].Id, "1", AnswerAct.Corrected, AnswerType.Number, "15", 1);
        await store.DoAsync<StateAnswer>(state =>
            state.ExecuteAsync(said, new Viewer(helper.Id, IsModerator: false, IsAdmin: false), default));

        foreach (var form in Enum.GetValues<DatasetForm>())
        {
            var words = Words(form, await WrittenAsync(table.Batch.Id, form));
            Assert.Contains("15", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Wren", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Robin Vale", words, StringComparison.Ordinal);
            Assert.DoesNotContain(table.Owner.Slug, words, StringComparison.Ordinal);
        }
    }

    private async Task<SomeAnswers> AnsweredAsync()
    {
        var asked = await SomeAnswers.AskedAsync(store.Some, 2);
        await asked.ReplyAsync(0, "We have 14 gritters.", ("1", AnswerType.Number, "14"), ("2", AnswerType.Refused, null));
        return asked;
    }

    private Task<byte[]> PackageAsync(SomeAnswers asked) => WrittenAsync(asked.Batch.Id, DatasetForm.Package);

    private Task<byte[]> WrittenAsync(long batch, DatasetForm form) => store.DoAsync<DatasetQuery, byte[]>(async datasets =>
    {
        await using var dataset = await datasets.FindAsync(batch, "en", Viewer.Anonymous, default);
        Assert.NotNull(dataset);
        using var file = new MemoryStream();
        await store.Services.GetRequiredService<DatasetWriter>().WriteAsync(dataset, form, file, default);
        return file.ToArray();
    });

    // A workbook is a zip too.
    private static string Words(DatasetForm form, byte[] file) => form is DatasetForm.Package or DatasetForm.Xlsx
        ? string.Join('\n', Unzipped(file).Values.Select(Encoding.UTF8.GetString))
        : Encoding.UTF8.GetString(file);

    private static Dictionary<string, byte[]> Unzipped(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using var entry = e.Open();
            entry.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
