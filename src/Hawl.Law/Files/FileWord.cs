using System.Text;

namespace Hawl.Law.Files;

/// <summary>The word by which an enumeration's value is written in data files and printed as JSON: lower case, joined by hyphens.</summary>
/// <example><code>FileWord.Of(LimitUnit.WorkingDays) // "working-days"</code></example>
public static class FileWord
{
    /// <summary>The word of a value.</summary>
    /// <typeparam name="T">An enumeration.</typeparam>
    /// <param name="value">One of its values.</param>
    /// <returns>The name in lower case, with a hyphen before each later capital.</returns>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
