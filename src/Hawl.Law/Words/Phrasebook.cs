using System.Globalization;
using System.Text;
using Hawl.Law.Files;

namespace Hawl.Law.Words;

/// <summary>
/// The words in which the law's workings are told in one language: dates, and sentences with places for dates and numbers.
/// One embedded file a language (<c>Words/en.json</c>); another language is another file.
/// </summary>
/// <example><code>Phrasebook.In("cy").Date(new DateOnly(2020, 7, 1)) // "dydd Mercher 1 Gorffennaf 2020"</code></example>
public sealed class Phrasebook
{
    private static readonly IReadOnlyDictionary<string, Phrasebook> Books =
        EmbeddedFiles.In("Words").Select(file => PhrasebookFile.Read(file.Name, file.Text)).ToDictionary(book => book.Language);

    private readonly IReadOnlyList<string> _weekdays;
    private readonly IReadOnlyList<string> _months;
    private readonly string _date;
    private readonly IReadOnlyDictionary<string, Dictionary<string, string>> _phrases;

    internal Phrasebook(
        string language,
        IReadOnlyList<string> weekdays,
        IReadOnlyList<string> months,
        string date,
        IReadOnlyDictionary<string, Dictionary<string, string>> phrases)
    {
        Language = language;
        _weekdays = weekdays;
        _months = months;
        _date = date;
        _phrases = phrases;
    }

    /// <summary>The phrasebooks there are, one a language.</summary>
    public static IEnumerable<Phrasebook> All => Books.Values;

    /// <summary>The language tag, such as <c>cy</c>.</summary>
    public string Language { get; }

    /// <summary>The keys of its phrases; every book has the same.</summary>
    public IEnumerable<string> Keys => _phrases.Keys;

    /// <summary>The phrasebook of a language.</summary>
    /// <param name="language">A language tag.</param>
    /// <returns>The book; the English one where there is none for that language.</returns>
    public static Phrasebook In(string language) => Books.GetValueOrDefault(language) ?? Books[Wording.DefaultLanguage];

    /// <summary>A date in words, with its day of the week, as it stands within a sentence.</summary>
    /// <param name="date">The date.</param>
    /// <returns>For example <c>Wednesday 1 July 2020</c>.</returns>
    public string Date(DateOnly date) => Fill(
        _date,
        [("weekday", Weekday(date.DayOfWeek)), ("day", Digits(date.Day)), ("month", _months[date.Month - 1]), ("year", Digits(date.Year))]);

    /// <summary>The name of a day of the week.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Its name, as it stands within a sentence.</returns>
    public string Weekday(DayOfWeek day) => _weekdays[((int)day + 6) % 7];

    // A day, or a run of days, that is not counted.
    internal string Run(DateOnly first, DateOnly last, string why) => first == last
        ? Say("skipped", ("date", Date(first)), ("why", why))
        : Say("skipped-run", ("first", Date(first)), ("last", Date(last)), ("why", why));

    /// <summary>A phrase with its places filled.</summary>
    /// <param name="key">The phrase's key.</param>
    /// <param name="places">What stands in each place.</param>
    /// <returns>The phrase.</returns>
    /// <exception cref="KeyNotFoundException">No phrase has that key: a fault of the program.</exception>
    public string Say(string key, params (string Place, string Text)[] places) => Fill(_phrases[key]["other"], places);

    /// <summary>A phrase about a number of things: the form for that very number if the language has one, else the general form.</summary>
    /// <param name="key">The phrase's key.</param>
    /// <param name="count">The number, which fills the place <c>count</c>.</param>
    /// <param name="places">What stands in the other places.</param>
    /// <returns>The phrase.</returns>
    /// <exception cref="KeyNotFoundException">No phrase has that key: a fault of the program.</exception>
    public string Say(string key, int count, params (string Place, string Text)[] places)
    {
        var forms = _phrases[key];
        return Fill(forms.GetValueOrDefault(Digits(count)) ?? forms["other"], [("count", Digits(count)), .. places]);
    }

    /// <summary>Several things as one list: with commas, and the word for "and" before the last.</summary>
    /// <param name="things">The things, at least one.</param>
    /// <returns>For example <c>Saturday and Sunday</c>.</returns>
    public string Listed(IEnumerable<string> things)
    {
        var all = things.ToList();
        var listed = all[0];
        for (var i = 1; i < all.Count; i++)
        {
            listed = i == all.Count - 1 ? And(listed, all[i]) : Say("comma", ("first", listed), ("second", all[i]));
        }

        return listed;
    }

    // In Welsh the word takes another form before a vowel, and runs into the article.
    private string And(string first, string second)
    {
        var forms = _phrases["and"];
        if (forms.TryGetValue("article", out var article) && second.StartsWith("yr ", StringComparison.Ordinal))
        {
            return Fill(article, [("first", first), ("second", second["yr ".Length..])]);
        }

        var isVowel = second.Length > 0 && "aeiouwyâêîôûŵŷ".Contains(char.ToLowerInvariant(second[0]), StringComparison.Ordinal);
        var form = isVowel && forms.TryGetValue("vowel", out var vowel) ? vowel : forms["other"];
        return Fill(form, [("first", first), ("second", second)]);
    }

    // One pass from left to right, so that a filled-in text is never taken for a place.
    private static string Fill(string phrase, ReadOnlySpan<(string Place, string Text)> places)
    {
        var filled = new StringBuilder(phrase.Length * 2);
        for (var at = 0; at < phrase.Length;)
        {
            var end = phrase[at] == '{' ? phrase.IndexOf('}', at) : -1;
            if (end < 0)
            {
                filled.Append(phrase[at++]);
                continue;
            }

            var place = phrase[(at + 1)..end];
            foreach (var (name, text) in places)
            {
                filled.Append(name == place ? text : "");
            }

            at = end + 1;
        }

        return filled.ToString();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
