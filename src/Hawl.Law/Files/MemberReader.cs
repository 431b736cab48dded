using System.Globalization;
using System.Text.Json;
using Hawl.Law.Words;

namespace Hawl.Law.Files;

// Reads the members of one object of a data file. Each getter notes a mistake with line and member and gives a harmless value,
// so that one reading finds every mistake; Done() then names the members nobody asked for.
internal sealed class MemberReader(JsonValue value, List<FileMistake> mistakes)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public static T Object<T>(JsonValue value, List<FileMistake> mistakes, Func<MemberReader, T> read)
    {
        var members = new MemberReader(value, mistakes);
        if (value.Kind != JsonValueKind.Object)
        {
            members.Mistake(value, "must be an object");
        }

        var result = read(members);
        members.Done();
        return result;
    }

    public bool Has(string name) => Find(name) is { Kind: not JsonValueKind.Null };

    public string Text(string name)
    {
        var text = Required(name, JsonValueKind.String, "a text");
        if (text is { Text.Length: 0 })
        {
            Mistake(text, "must not be empty");
        }

        return text?.Text ?? "";
    }

    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    public int Number(string name, int least, int most)
    {
        var number = Required(name, JsonValueKind.Number, "a whole number");
        if (number is null)
        {
            return least;
        }

        if (int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most)
        {
            return n;
        }

        Mistake(number, $"must be a whole number from {least} to {most}");
        return least;
    }

    public int? OptionalNumber(string name, int least, int most) => Has(name) ? Number(name, least, most) : null;

    public bool Flag(string name)
    {
        var flag = Find(name);
        if (flag is { Kind: not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null) })
        {
            Mistake(flag, "must be true or false");
        }

        return flag?.Kind == JsonValueKind.True;
    }

    public DateOnly Date(string name)
    {
        var date = Required(name, JsonValueKind.String, "a date");
        return date is null ? DateOnly.MinValue : AsDate(date);
    }

    public DateOnly AsDate(JsonValue date)
    {
        if (date.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Mistake(date, "must be a date as 2005-01-01");
        return DateOnly.MinValue;
    }

    public DateOnly? OptionalDate(string name) => Has(name) ? Date(name) : null;

    public T OneOf<T>(string name) where T : struct, Enum =>
        Required(name, JsonValueKind.String, "a text") is { } word ? OneOf<T>(word) : default;

    public IReadOnlyList<T> EachOf<T>(string name) where T : struct, Enum => [.. Items(name).Select(OneOf<T>)];

    public Wording Wording(string name) =>
        Required(name, JsonValueKind.Object, "an object of language and text") is { } wording ? Wording(wording) : new Wording("");

    public Wording? OptionalWording(string name) => Has(name) ? Wording(name) : null;

    public IReadOnlyList<Wording> WordingList(string name) => [.. Items(name).Select(Wording)];

    public T? OptionalOne<T>(string name, Func<MemberReader, T> read) where T : class =>
        Has(name) && Find(name) is { } one ? Object(one, mistakes, read) : null;

    public IReadOnlyList<T> Each<T>(string name, Func<MemberReader, T> read) =>
        [.. Items(name).Select(item => Object(item, mistakes, read))];

    public IReadOnlyList<T> OptionalEach<T>(string name, Func<MemberReader, T> read) => Has(name) ? Each(name, read) : [];

    // Items that are not objects.
    public IReadOnlyList<T> OptionalValues<T>(string name, Func<JsonValue, T> read) => Has(name) ? [.. Items(name).Select(read)] : [];

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item is { Kind: JsonValueKind.String, Text.Length: > 0 })
            {
                texts.Add(item.Text);
            }
            else
            {
                Mistake(item, "must be a text that is not empty");
            }
        }

        return texts;
    }

    public IReadOnlyList<string> OptionalTexts(string name) => Has(name) ? Texts(name) : [];

    // A table of wordings whose keys are the file's own.
    public IReadOnlyDictionary<string, Wording> Wordings(string name)
    {
        var table = Required(name, JsonValueKind.Object, "an object");
        return table is null
            ? new Dictionary<string, Wording>()
            : Object(
                table, mistakes, rows => table.Members.Keys.ToDictionary(key => key, key => rows.Wording(key), StringComparer.Ordinal));
    }

    // Members whose names are the file's own, such as the keys of a table.
    public IReadOnlyDictionary<string, JsonValue> Table(string name) =>
        Required(name, JsonValueKind.Object, "an object")?.Members ?? [];

    public void Mistake(string name, string why) => Mistake(Find(name) ?? value, why, Find(name) is null ? name : "");

    public void Mistake(JsonValue at, string why, string member = "") =>
        mistakes.Add(new FileMistake(at.Line, string.Join('.', new[] { at.Path, member }.Where(part => part.Length > 0)), why));

    private T OneOf<T>(JsonValue word) where T : struct, Enum
    {
        foreach (var option in Enum.GetValues<T>().Where(option => word.Kind == JsonValueKind.String && FileWord.Of(option) == word.Text))
        {
            return option;
        }

        Mistake(word, "must be one of " + string.Join(", ", Enum.GetValues<T>().Select(FileWord.Of)));
        return default;
    }

    private Wording Wording(JsonValue wording)
    {
        if (wording.Kind != JsonValueKind.Object)
        {
            Mistake(wording, "must be an object of language and text");
        }

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in wording.Members)
        {
            if (text is { Kind: JsonValueKind.String, Text.Length: > 0 })
            {
                words[language] = text.Text;
            }
            else
            {
                Mistake(text, "must be a text that is not empty");
            }
        }

        if (wording.Kind == JsonValueKind.Object && !words.ContainsKey(Words.Wording.DefaultLanguage))
        {
            Mistake(wording, $"must have a text for \"{Words.Wording.DefaultLanguage}\"");
        }

        return new Wording(words);
    }

    private List<JsonValue> Items(string name) => Required(name, JsonValueKind.Array, "a list")?.Items ?? [];

    private JsonValue? Find(string name)
    {
        _asked.Add(name);
        return value.Members.GetValueOrDefault(name);
    }

    private JsonValue? Required(string name, JsonValueKind kind, string what)
    {
        var member = Find(name);
        if (member?.Kind == kind)
        {
            return member;
        }

        Mistake(member ?? value, member is null ? "is missing" : $"must be {what}", member is null ? name : "");
        return null;
    }

    private void Done()
    {
        foreach (var (name, member) in value.Members)
        {
            if (!_asked.Contains(name))
            {
                Mistake(member, "is not a member of this format");
            }
        }
    }
}
