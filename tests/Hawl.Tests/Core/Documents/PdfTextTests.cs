using Hawl.Core.Documents;

namespace Hawl.Tests.Core.Documents;

public sealed class PdfTextTests : IDisposable
{
    private readonly DocumentReader _reader = new();

    [Fact]
    public async Task Read_ALetterOfTwoPages_GivesLinesAndRowsWithTheirPages()
    {
        var lines = Written.Of(await ReadAsync("harbour-reply.pdf"));

        Assert.Equal("p1 Line: Ashcombe Harbour Board", lines[0]);
        Assert.Contains("p1 Line: The Board owns 17 boats.", lines);
        Assert.Contains("p2 TableRow: =Year | =Boats repaired | =Cost", lines);
        Assert.Contains("p2 TableRow: =2022 | =6 | =£19,850", lines);
        Assert.Equal("p2 Line: Clerk to the Board", lines[^1]);
    }

    [Fact]
    public async Task Read_APdfWithAPassword_SaysSo() => Assert.Equal(DocumentFault.Locked, (await ReadAsync("locked.pdf")).Fault);

    [Fact]
    public async Task Read_PicturesOfPages_SaysThatThereAreNoWords() =>
        Assert.Equal(DocumentFault.NoText, (await ReadAsync("scanned.pdf")).Fault);

    [Fact]
    public async Task Read_HalfAPdf_SaysSo()
    {
        var fault = (await _reader.ReadAsync(DocumentKind.Pdf, "%PDF-1.7\n1 0 obj"u8.ToArray(), default)).Fault;

        Assert.Equal(DocumentFault.Damaged, fault);
    }

    [Fact]
    public void Pages_AreToldByFormFeeds()
    {
        var text = PdfText.Of("   Boats of the \uFB01eet\n\n      and   more\n\fQuay\n\f");

        Assert.Equal(["p1 Line: Boats of the fieet", "p1 Preformatted:    and   more", "p2 Line: Quay"], Written.Of(text));
        Assert.Equal([false, true], text.Parts[0].Blocks.Select(b => b.AfterBlank));
    }

    public void Dispose() => _reader.Dispose();

    private async Task<DocumentText> ReadAsync(string name) => await _reader.ReadAsync(
        DocumentKind.Pdf, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Core/Documents/TestData", name)), default);
}
