using Hawl.Core.Correspondence;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// A letter to start from: the salutation, the law, room for what is asked, the sign-off.
public static class LetterTemplate
{
    public static string Opening(LetterWords words, Regime law, string language) =>
        LetterWords.Fill(words.Opening, ("law", law.Name.In(language)));

    public static string Of(string authority, Regime law, string language, string? asked, string? name) =>
        Of(authority, asked ?? $"{Opening(LetterWords.In(language), law, language)}\n\n\n", language, name);

    public static string Of(string authority, string middle, string language, string? name)
    {
        var words = LetterWords.In(language);
        var salutation = LetterWords.Fill(words.Salutation, ("authority", authority));
        return Signature.Add($"{salutation}\n\n{middle}\n\n{words.SignOff}", words, name) + (name is null ? "\n\n" : "");
    }
}
