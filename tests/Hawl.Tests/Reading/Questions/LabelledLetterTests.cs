using System.Text.Json;
using Hawl.Reading.Questions;
using Hawl.Tests.Support;

namespace Hawl.Tests.Reading.Questions;

public class LabelledLetterTests
{
    [SharedFact]
    public void Read_WithEveryLabelledLetter_FindsItsQuestions()
    {
        var cases = Directory.GetFiles(SharedFactAttribute.PathOf("reading"), "case.json", SearchOption.AllDirectories).Order().ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, path =>
        {
            using var labels = JsonDocument.Parse(File.ReadAllText(path));
            var letter = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path) ?? "", "letter.txt"));
            var found = LetterQuestions.Read(letter).Select(question => $"{question.Key}: {question.Text}");
            Assert.Equal(Labelled(labels.RootElement), found);
        });
    }

    [SharedFact]
    public void Read_WithTheLetterOfTheBatch_FindsItsKeys()
    {
        var letter = File.ReadAllText(SharedFactAttribute.PathOf("seeds/letter.txt"));

        var keys = LetterQuestions.Read(letter).Select(question => question.Key);

        Assert.Equal("1 2 2a 2b 2c 2d 3 3a 3b 3c 3d 3e 4 4a 4b 5 6 6a 6b 6c 6d 6e 6f 7 8 9".Split(' '), keys);
    }

    private static IEnumerable<string> Labelled(JsonElement labels) => labels.TryGetProperty("questions", out var questions)
        ? questions.EnumerateArray().Select(question => $"{question.GetProperty("key")}: {question.GetProperty("text")}")
        : [];
}
