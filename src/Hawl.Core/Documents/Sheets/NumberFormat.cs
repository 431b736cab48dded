using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Core.Documents.Sheets;

// How a spreadsheet shows a number (ECMA-376 part 1, §18.8.30–31), as far as it tells what the number is: a date, a time, a share,
// money, so many decimals. Dates are written as 2020-07-01, which no two people read differently.
internal sealed partial class NumberFormat
{
    public const string General = "General";

    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "dd/mm/yyyy",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm",
        [19] = "h:mm:ss",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "dd/mm/yyyy h:mm",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss",
    };

    private readonly string first;
    private readonly string code;

    private NumberFormat(string code)
    {
        first = code.Split(';')[0];
        this.code = Plain().Replace(first, "").ToLowerInvariant();
        ShowsNothing = code.Contains(';', StringComparison.Ordinal) && code.Replace(";", "", StringComparison.Ordinal).Trim().Length == 0;
    }

    // ";;;" is how people hide a value in plain sight.
    public bool ShowsNothing { get; }

    public static NumberFormat Of(int id, string? custom) => new(custom ?? BuiltIn.GetValueOrDefault(id, General));

    public string Show(double value, bool is1904)
    {
        if (code.Contains("[h", StringComparison.Ordinal) || code.Contains("[m", StringComparison.Ordinal))
        {
            return Duration(value);
        }

        var moment = Bracketed().Replace(code, "");
        return moment.Contains("general", StringComparison.Ordinal) || !Moment().IsMatch(moment)
            ? Number(value)
            : Date(value + (is1904 ? 1462 : 0), moment);
    }

    // 15 digits are all a spreadsheet keeps.
    public static string Plainly(double value) => Math.Abs(value) is < 1e15 and > 1e-9 or 0
        ? ((decimal)double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            .ToString("0.###############", CultureInfo.InvariantCulture)
        : value.ToString("G15", CultureInfo.InvariantCulture);

    private string Number(double value)
    {
        var digits = Bracketed().Replace(code, "");
        if (!Digits().IsMatch(digits) || Math.Abs(value) >= 1e15 || digits.Contains("e+", StringComparison.Ordinal))
        {
            return Plainly(value);
        }

        var isShare = digits.Contains('%', StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits[(point + 1)..].TakeWhile(c => c is '0' or '#' or '?').Count();
        var pattern = (digits.Contains("#,#", StringComparison.Ordinal) || digits.Contains("0,0", StringComparison.Ordinal) ? "#,##0" : "0")
            + (decimals > 0 ? "." + new string('0', Math.Min(decimals, 10)) : "");
        var shown = Math.Abs(isShare ? value * 100 : value).ToString(pattern, CultureInfo.InvariantCulture);
        var money = Money().Match(first) is { Success: true } coin ? coin.Value : "";
        return (value < 0 && shown.AsSpan().ContainsAnyInRange('1', '9') ? "-" : "") + money + shown + (isShare ? "%" : "");
    }

    private static string Duration(double days)
    {
        var time = TimeSpan.FromSeconds(Math.Round(Math.Clamp(days, -1e6, 1e6) * 86_400));
        var hours = (long)Math.Abs(time.TotalHours);
        var sign = time < TimeSpan.Zero ? "-" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{sign}{hours}:{Math.Abs(time.Minutes):00}:{Math.Abs(time.Seconds):00}");
    }

    // Day 60 is a 29 February 1900 that never was.
    private static string Date(double value, string format)
    {
        if (value is < 0 or >= 2_958_466)
        {
            return Plainly(value);
        }

        var at = DateTime.UnixEpoch.AddDays(-25_569).AddSeconds(Math.Round((value < 60 ? value + 1 : value) * 86_400));
        var shown = new StringBuilder();
        var (hasYear, hasDay) = (format.Contains('y', StringComparison.Ordinal), format.Contains('d', StringComparison.Ordinal));
        if (hasYear || hasDay)
        {
            shown.Append(at.ToString(
                !hasYear ? "MM-dd" : hasDay ? "yyyy-MM-dd" : format.Contains('m', StringComparison.Ordinal) ? "yyyy-MM" : "yyyy",
                CultureInfo.InvariantCulture));
        }

        if (format.Contains('h', StringComparison.Ordinal) || format.Contains('s', StringComparison.Ordinal))
        {
            shown.Append(shown.Length > 0 ? " " : "")
                .Append(at.ToString(format.Contains('s', StringComparison.Ordinal) ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture));
        }

        return shown.Length > 0 ? shown.ToString() : at.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    // Words in quotation marks, letters after a backslash, and room left for a letter.
    [GeneratedRegex("""\"[^"]*\"|\\.|_.|\*.""")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("[dmyhs]")]
    private static partial Regex Moment();

    [GeneratedRegex("[0#?]")]
    private static partial Regex Digits();

    [GeneratedRegex("[£€$¥]")]
    private static partial Regex Money();
}
