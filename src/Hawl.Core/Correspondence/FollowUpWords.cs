using System.Text.Json;

namespace Hawl.Core.Correspondence;

// What letters after the first begin as, and what we add to them, in the letter's own language: a file for each in FollowUps/.
public sealed record FollowUpWords(
    string ReplySubject,
    string ReviewSubject,
    string Salutation,
    string SignOff,
    string ReviewSignOff,
    string Placeholder,
    IReadOnlyDictionary<string, string> Bodies,
    string Missed,
    string MissedLine,
    string MissedLateLine,
    string Lacking,
    string History,
    string UnansweredSome,
    string UnansweredAll,
    string UnansweredLine,
    string UnansweredEnd,
    string UnansweredAllEnd,
    IReadOnlyList<string> Footer,
    string Original)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, FollowUpWords> Known = LetterWords.Languages.ToDictionary(l => l, Load);

    public static FollowUpWords In(string language) =>
        Known.TryGetValue(language, out var words) ? words : Known[LetterWords.Languages.First()];

    private static FollowUpWords Load(string language)
    {
        var name = $"Hawl.Core.Correspondence.FollowUps.{language}.json";
        using var file = typeof(FollowUpWords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} cannot be read.");
        return JsonSerializer.Deserialize<FollowUpWords>(file, Json) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
