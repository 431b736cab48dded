using Hawl.Reading.Questions;

namespace Hawl.Reading.Answers;

// The keys of a letter as paths of labels: "2a.i" is 2, a, i. Labels of a reply are looked up in it, within those that stand above.
internal sealed class QuestionIndex
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _below = new(StringComparer.Ordinal);

    public QuestionIndex(IReadOnlyList<Question> questions)
    {
        Questions = questions;
        for (var n = 0; n < questions.Count; n++)
        {
            var path = Parts(questions[n].Key);
            _places[Join(path)] = n;
            for (var depth = 1; depth < path.Count; depth++)
            {
                var above = Join(path.Take(depth));
                _below.TryAdd(above, []);
                _below[above].Add(n);
            }
        }

        Tops = [.. Enumerable.Range(0, questions.Count).GroupBy(n => Parts(questions[n].Key).FirstOrDefault(""))
            .Select(top => (IReadOnlyList<int>)[.. top])];
    }

    public IReadOnlyList<Question> Questions { get; }

    // The questions that no other stands above, each with those below it.
    public IReadOnlyList<IReadOnlyList<int>> Tops { get; }

    public bool HasPath(IEnumerable<string> path) => Join(path) is var key && (_places.ContainsKey(key) || _below.ContainsKey(key));

    // The question of a path; of a stem that has no key all those below it.
    public IReadOnlyList<int> At(IEnumerable<string> path)
    {
        var key = Join(path);
        return _places.TryGetValue(key, out var place) ? [place] : _below.GetValueOrDefault(key) ?? [];
    }

    // A label within the latest path: "b" after 2, a, ii is 2, b.
    public List<string>? Resolve(IReadOnlyList<string> label, IReadOnlyList<string> latest)
    {
        if (char.IsAsciiDigit(label[0][0]) && HasPath(label))
        {
            return [.. label];
        }

        for (var depth = latest.Count; depth > 0; depth--)
        {
            List<string> path = [.. latest.Take(depth), .. label];
            if (HasPath(path))
            {
                return path;
            }
        }

        return HasPath(label) ? [.. label] : null;
    }

    public static List<string> Parts(string key)
    {
        var parts = new List<string>();
        foreach (var letter in key.ToLowerInvariant())
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                parts.Add("");
            }
            else if (parts.Count == 0 || (parts[^1].Length > 0 && char.IsAsciiDigit(parts[^1][^1]) != char.IsAsciiDigit(letter)))
            {
                parts.Add($"{letter}");
            }
            else
            {
                parts[^1] += letter;
            }
        }

        return [.. parts.Where(part => part.Length > 0)];
    }

    private static string Join(IEnumerable<string> path) => string.Join('.', path);
}
