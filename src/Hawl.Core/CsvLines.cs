using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hawl.Core;

// A table written line by line as it is read (RFC 4180). For the public it begins with the mark that tells spreadsheets it is
// UTF-8, and nothing in it is a formula: what would begin one gets an apostrophe before it.
public sealed class CsvLines(TextWriter to, bool forSpreadsheets)
{
    // The last two part the columns in some countries and from some programs.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\n\r;\t");

    private const string Unseen = " \u00A0\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\0";

    private readonly StringBuilder line = new();
    private bool hasBegun;

    // For programs that take the mark for a letter of the first column's name.
    public bool IsUnmarked { get; init; }

    public async Task WriteAsync(params object?[] fields)
    {
        if (!hasBegun && forSpreadsheets && !IsUnmarked)
        {
            line.Append('\uFEFF');
        }

        hasBegun = true;
        line.AppendJoin(',', fields.Select(Field)).Append("\r\n");
        await to.WriteAsync(line);
        line.Clear();
    }

    private string Field(object? value)
    {
        var text = value switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        if (forSpreadsheets && value is string && BeginsFormula(text))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // The wide forms are read as the narrow ones where people write both; what is not seen before them is passed over.
    private static bool BeginsFormula(string text) =>
        text is ['\t' or '\r' or '\n', ..] || text.AsSpan().TrimStart(Unseen) is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
