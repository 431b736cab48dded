using Hawl.Core;

namespace Hawl.Tests.Core;

public sealed class CsvLinesTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u202E=1", "'\u202E=1")]
    [InlineData("\u200B\uFEFF=1", "'\u200B\uFEFF=1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("salt;=1", "\"salt;=1\"")]
    [InlineData("salt\t=1", "\"salt\t=1\"")]
    [InlineData("salt,=1", "\"salt,=1\"")]
    [InlineData("\"=1", "\"\"\"=1\"")]
    [InlineData("salt = grit", "salt = grit")]
    [InlineData("", "")]
    public async Task Write_ForSpreadsheets_HoldsNoFormula(string field, string written) =>
        Assert.Equal($"name,{written}\r\n", await LineAsync(field, forSpreadsheets: true));

    [Fact]
    public async Task Write_ForPrograms_KeepsWhatThereIs() => Assert.Equal("name,=1\r\n", await LineAsync("=1", forSpreadsheets: false));

    [Fact]
    public async Task Write_ANumberBelowZero_StaysANumber() => Assert.Equal("name,-5\r\n", await LineAsync(-5, forSpreadsheets: true));

    private static async Task<string> LineAsync(object field, bool forSpreadsheets)
    {
        await using var text = new StringWriter();
        await new CsvLines(text, forSpreadsheets) { IsUnmarked = true }.WriteAsync("name", field);
        return text.ToString();
    }
}
