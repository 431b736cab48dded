using System.Globalization;

namespace Hawl.Reading.Texts;

/// <summary>The names of places in a sheet: columns A to Z, AA …, rows from 1.</summary>
/// <example><code>CellName.In("Year 1", CellName.Of(2, 7)) == "'Year 1'!B7"</code></example>
public static class CellName
{
    /// <summary>The name of a cell.</summary>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="row">Its row, from 1.</param>
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell of a sheet, as spreadsheets write it: <c>Figures!B7</c>, <c>'Year 1'!B7</c>.</summary>
    /// <param name="sheet">The name of the sheet; null where the file is one sheet without a name.</param>
    /// <param name="cell">The name of the cell.</param>
    public static string In(string? sheet, string cell) => sheet is null ? cell
        : sheet.Length > 0 && sheet.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') && !char.IsDigit(sheet[0])
            ? $"{sheet}!{cell}"
            : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}";

    /// <summary>The column of a name such as <c>B7</c>, from 1; null for what is no such name.</summary>
    /// <param name="name">Anything.</param>
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
