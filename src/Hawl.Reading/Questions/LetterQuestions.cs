namespace Hawl.Reading.Questions;

/// <summary>
/// Finds the questions of a letter: the items of its numbered, lettered, roman and dashed lists, nested as printed, and of
/// lists within a sentence ("(a) the log, and (b) your letters"). A stem that asks
/// nothing itself ("On charging:") has no key; one with a condition of its own ("If you …, please provide:") has. Prose has no keys, so a
/// letter without a list has no questions here. Pure and deterministic; time grows with the length of the letter.
/// </summary>
/// <example><code>
/// LetterQuestions.Read("1. Do you own boats?\n   a. If yes, how many?\n2. Who steers them?") // keys 1, 1a, 2
/// </code></example>
public static class LetterQuestions
{
    /// <summary>Reads a letter.</summary>
    /// <param name="letter">The letter as it was sent; anything at all.</param>
    /// <returns>The questions in the letter's order, each key once; none where there is no list. Never throws.</returns>
    public static IReadOnlyList<Question> Read(string letter)
    {
        var page = new LetterPage(letter);
        var items = InlineItems.With(page, LetterOutline.Of(page));
        var stems = new StemReading(items, page);
        return [.. items.Where(item => !stems.AsksNothing(item)).Select(item => Asked(item, page, stems))];
    }

    private static Question Asked(LetterItem item, LetterPage page, StemReading stems)
    {
        var (parent, stem) = stems.Above(item);
        return new Question(item.Key, page.Words(item), parent, stem, item.Start, item.Length);
    }
}
