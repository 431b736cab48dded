using Hawl.Core.Data;
using Hawl.Core.Documents;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Documents;

public sealed class DocumentTextQueryTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task Find_ASecondTime_TakesWhatIsKept()
    {
        var hash = await PutAsync(SomeFile.Docx(SomeFile.Paragraph("Nine boats.")));

        var first = await FindAsync(hash, "answer.docx");
        var kept = Assert.Single(Kept(hash));
        await File.WriteAllTextAsync(kept, (await File.ReadAllTextAsync(kept)).Replace("Nine", "Ten", StringComparison.Ordinal));
        var second = await FindAsync(hash, "answer.docx");

        Assert.Equal(["Paragraph: Nine boats."], Written.Of(first ?? new()));
        Assert.Equal(["Paragraph: Ten boats."], Written.Of(second ?? new()));
    }

    [Fact]
    public async Task Find_WhatWasKeptAndIsGoneOrCut_ReadsItAgain()
    {
        var hash = await PutAsync(SomeFile.Docx(SomeFile.Paragraph("Nine boats!")));
        await FindAsync(hash, "answer.docx");

        await File.WriteAllTextAsync(Assert.Single(Kept(hash)), "{\"part\":{}}\n");
        Assert.Equal(["Paragraph: Nine boats!"], Written.Of(await FindAsync(hash, "answer.docx") ?? new()));
        Directory.Delete(Derived, recursive: true);
        Assert.Equal(["Paragraph: Nine boats!"], Written.Of(await FindAsync(hash, "answer.docx") ?? new()));
    }

    [Fact]
    public async Task Find_AFileThatCouldNotBeRead_TriesAgainNextDay()
    {
        var hash = await PutAsync("no letter at all"u8.ToArray());
        Assert.Equal(DocumentFault.Damaged, (await FindAsync(hash, "answer.docx"))?.Fault);
        var kept = Assert.Single(Kept(hash));

        File.SetLastWriteTimeUtc(kept, store.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        await FindAsync(hash, "answer.docx");

        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, File.GetLastWriteTimeUtc(kept), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Forget_AfterThirtyDays_LeavesNoText()
    {
        var old = await PutAsync(SomeFile.Docx(SomeFile.Paragraph("Old")));
        var young = await PutAsync(SomeFile.Docx(SomeFile.Paragraph("Young")));
        await FindAsync(old, "old.docx");
        await FindAsync(young, "young.docx");
        var before = store.Clock.GetUtcNow().UtcDateTime - ForgetDocumentTexts.Kept - TimeSpan.FromHours(1);
        File.SetLastWriteTimeUtc(Assert.Single(Kept(old)), before);

        await store.DoAsync((ForgetDocumentTexts forget) => forget.ExecuteAsync(default));

        Assert.Empty(Kept(old));
        Assert.Single(Kept(young));
    }

    [Fact]
    public async Task Find_AFileOfAKindThatIsNotRead_IsNull() =>
        Assert.Null(await FindAsync(await PutAsync([1, 2, 3]), "photo.jpg", "image/jpeg"));

    private string Derived => store.Settings.DerivedFolder;

    private string[] Kept(string hash) => Directory.GetFiles(Derived, hash + "*", SearchOption.AllDirectories);

    private async Task<string> PutAsync(byte[] content)
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileStore>().PutAsync(new MemoryStream(content), default);
    }

    private async Task<DocumentText?> FindAsync(string hash, string name, string type = "application/octet-stream")
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DocumentTextQuery>().FindAsync(hash, name, type, default);
    }
}
