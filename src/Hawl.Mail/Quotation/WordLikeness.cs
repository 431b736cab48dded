namespace Hawl.Mail.Quotation;

/// <summary>Tells whether two words are one word with a slip in it.</summary>
internal static class WordLikeness
{
    private const int Longest = 40;

    /// <summary>One letter added, lost or changed in a word of four or more, two in a word of nine or more. Words with digits are alike
    /// only
    /// when they are equal: a number is never a slip.</summary>
    public static bool AreAlike(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var shorter = Math.Min(a.Length, b.Length);
        var slips = shorter >= 9 ? 2 : shorter >= 4 ? 1 : 0;
        var isComparable = slips > 0 && Math.Abs(a.Length - b.Length) <= slips && a.Length <= Longest && b.Length <= Longest
            && !a.Any(char.IsDigit) && !b.Any(char.IsDigit);
        return isComparable && Distance(a, b) <= slips;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
