using System.Globalization;

namespace Hawl.Core.Documents;

// The names of places in a sheet: columns A to Z, AA …, rows from 1.
public static class CellName
{
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    // As a spreadsheet writes it: Figures!B7, 'Year 1'!B7.
    public static string In(string? sheet, string cell) => sheet is null ? cell
        : sheet.Length > 0 && sheet.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') && !char.IsDigit(sheet[0])
            ? $"{sheet}!{cell}"
            : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}";

    // The column of a name such as B7, from 1; null where there is none.
    public static int? ColumnOf(string? name)
    {
        var column = 0;
        foreach (var letter in (name ?? "").TakeWhile(char.IsAsciiLetter))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > 16_384)
            {
                return null;
            }
        }

        return column == 0 ? null : column;
    }

    private static string Column(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
