using System.Text;

namespace Hawl.Core;

// The one spelling of an enum's value wherever it leaves the code: AwaitingResponse is "awaiting-response" in the
// database, in JSON, in resource keys and in CSS classes.
public static class Words
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Kebab(value.ToString());

    public static TEnum To<TEnum>(string word)
        where TEnum : struct, Enum => Table<TEnum>.ByWord.TryGetValue(word, out var value)
            ? value
            : throw new FormatException($"'{word}' is not a word for {typeof(TEnum).Name}.");

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>().ToDictionary(v => Kebab(v.ToString()));
    }
}
