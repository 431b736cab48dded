using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// What tells the same question from another: the letter without whom it is to, the law, who signed it, spaces and capitals.
public static class LetterKey
{
    public const int Length = 32;

    private static readonly HashSet<string> Openings = new(
        from law in RegimeLibrary.BuiltIn.All
        from language in LetterWords.Languages
        select LetterTemplate.Opening(LetterWords.In(language), law, language),
        StringComparer.OrdinalIgnoreCase);

    public static string Of(string letter)
    {
        var lines = LetterParts.Of(letter).Body.Split('\n').Where(line => !Openings.Contains(line));
        var words = string.Concat(lines.SelectMany(line => line).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Length];
    }
}
