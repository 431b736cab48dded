using System.Text.Json;

namespace Hawl.Core.Answers;

// A provision that a message relies on, and the questions it is tied to: "*" for all of them.
public sealed record ReadGround(string Act, string Ref, bool Ncnd, IReadOnlyList<string> Questions, string Quotation)
{
    public static string Write(IReadOnlyList<ReadGround> grounds) => JsonSerializer.Serialize(grounds, JsonSerializerOptions.Web);

    public static IReadOnlyList<ReadGround> Read(string json) =>
        JsonSerializer.Deserialize<List<ReadGround>>(json, JsonSerializerOptions.Web) ?? [];

    public bool Covers(string question) => Questions.Contains("*") || Questions.Contains(question);
}
