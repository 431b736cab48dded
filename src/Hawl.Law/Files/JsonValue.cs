using System.Text.Json;

namespace Hawl.Law.Files;

// A JSON value that remembers its line and its path, which JsonDocument does not.
internal sealed record JsonValue(JsonValueKind Kind, int Line, string Path, string Text)
{
    public static readonly JsonValue Nothing = new(JsonValueKind.Undefined, 1, "", "");

    public List<JsonValue> Items { get; } = [];

    public Dictionary<string, JsonValue> Members { get; } = new(StringComparer.Ordinal);
}
