using Hawl.Core.Correspondence;
using Hawl.Core.Requests.Checks;
using Hawl.Law.Regimes;
using LetterTemplate = Hawl.Core.Requests.LetterTemplate;

namespace Hawl.Core.Batches;

// The one letter of a batch, with the places where each authority's name and its law's go.
public static class BatchLetterText
{
    // As a single letter begins, before anybody is chosen.
    public static string Beginning(string language, string name)
    {
        var words = LetterWords.In(language);
        var opening = LetterWords.Fill(words.Opening, ("law", words.LawPlaceholder));
        return LetterTemplate.Of(words.Placeholder, opening + "\n\n1. \n", language, name);
    }

    public static string Fill(string letter, string language, string authority, Regime law)
    {
        var words = LetterWords.In(language);
        return letter.Replace(words.Placeholder, authority, StringComparison.Ordinal)
            .Replace(words.LawPlaceholder, law.Name.In(language), StringComparison.Ordinal);
    }

    // With the places as another language writes them.
    public static string In(string language, string letter)
    {
        var words = LetterWords.In(language);
        return LetterWords.Languages.Select(LetterWords.In).Aggregate(letter, (text, other) => text
            .Replace(other.Placeholder, words.Placeholder, StringComparison.Ordinal)
            .Replace(other.LawPlaceholder, words.LawPlaceholder, StringComparison.Ordinal));
    }

    // What a single letter is looked through for, found in the letter as it leaves.
    public static IReadOnlyList<Finding> Findings(BatchLetter written, string name, Regime law)
    {
        var words = LetterWords.In(written.Language);
        return LetterChecks.Find(new WrittenLetter
        {
            Title = written.Title,
            Letter = Fill(written.Letter, written.Language, "A", law),
            Opening = LetterTemplate.Opening(words, law, written.Language),
            Name = name,
        });
    }
}
