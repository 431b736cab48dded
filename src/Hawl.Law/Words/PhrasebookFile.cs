using System.Text.Json;
using Hawl.Law.Files;

namespace Hawl.Law.Words;

// The form of Words/<language>.json. A phrase is a text, or an object of forms by number with "other" for the rest.
internal static class PhrasebookFile
{
    public static Phrasebook Read(string name, string json)
    {
        var mistakes = new List<FileMistake>();
        var book = MemberReader.Object(JsonLines.Read(json, mistakes), mistakes, members => new Phrasebook(
            members.Text("language"),
            Exactly(members, "weekdays", 7),
            Exactly(members, "months", 12),
            members.Text("date"),
            members.Table("phrases").ToDictionary(phrase => phrase.Key, phrase => Forms(phrase.Value, mistakes))));
        EmbeddedFiles.MustBeRight(name, mistakes);
        return book;
    }

    private static IReadOnlyList<string> Exactly(MemberReader members, string name, int count)
    {
        var texts = members.Texts(name);
        if (texts.Count != count)
        {
            members.Mistake(name, $"must have {count} names");
        }

        return texts;
    }

    private static Dictionary<string, string> Forms(JsonValue phrase, List<FileMistake> mistakes)
    {
        var forms = phrase.Kind == JsonValueKind.String
            ? new Dictionary<string, string> { ["other"] = phrase.Text }
            : phrase.Members.ToDictionary(form => form.Key, form => form.Value.Text);
        if (!forms.ContainsKey("other"))
        {
            mistakes.Add(new FileMistake(phrase.Line, phrase.Path, "must be a text or have the form \"other\""));
        }

        return forms;
    }
}
