using System.Text;
using System.Text.Json;

namespace Hawl.Law.Files;

// Reads JSON into a tree of values with lines. Bad JSON and repeated members are mistakes of the file, not exceptions.
internal sealed class JsonLines
{
    private readonly byte[] _bytes;
    private readonly List<FileMistake> _mistakes;
    private int _line = 1;
    private long _lineCountedTo;

    private JsonLines(string json, List<FileMistake> mistakes)
    {
        _bytes = Encoding.UTF8.GetBytes(json);
        _mistakes = mistakes;
    }

    public static JsonValue Read(string json, List<FileMistake> mistakes)
    {
        var lines = new JsonLines(json, mistakes);
        try
        {
            var reader = new Utf8JsonReader(lines._bytes);
            reader.Read();
            var root = lines.Value(ref reader, "");
            // Anything after the root value makes this last read fail.
            reader.Read();
            return root;
        }
        catch (JsonException bad)
        {
            mistakes.Add(new FileMistake((int)(bad.LineNumber ?? 0) + 1, "", "is not JSON here"));
            return JsonValue.Nothing;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as \ud800.
            mistakes.Add(new FileMistake(lines._line, "", "has a text that is not Unicode"));
            return JsonValue.Nothing;
        }
    }

    private JsonValue Value(ref Utf8JsonReader reader, string path)
    {
        var line = LineOf(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Members(ref reader, new JsonValue(JsonValueKind.Object, line, path, "")),
            JsonTokenType.StartArray => Items(ref reader, new JsonValue(JsonValueKind.Array, line, path, "")),
            JsonTokenType.String => new JsonValue(JsonValueKind.String, line, path, reader.GetString() ?? ""),
            JsonTokenType.Number => new JsonValue(JsonValueKind.Number, line, path, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new JsonValue(JsonValueKind.True, line, path, "true"),
            JsonTokenType.False => new JsonValue(JsonValueKind.False, line, path, "false"),
            _ => new JsonValue(JsonValueKind.Null, line, path, ""),
        };
    }

    private JsonValue Members(ref Utf8JsonReader reader, JsonValue parent)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            var value = Value(ref reader, parent.Path.Length == 0 ? name : $"{parent.Path}.{name}");
            if (!parent.Members.TryAdd(name, value))
            {
                _mistakes.Add(new FileMistake(value.Line, value.Path, "is there twice"));
            }
        }

        return parent;
    }

    private JsonValue Items(ref Utf8JsonReader reader, JsonValue parent)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parent.Items.Add(Value(ref reader, $"{parent.Path}[{parent.Items.Count}]"));
        }

        return parent;
    }

    // Tokens come in order, so the count of line ends goes on from where it stood: linear over the file.
    private int LineOf(long index)
    {
        for (; _lineCountedTo < index; _lineCountedTo++)
        {
            if (_bytes[_lineCountedTo] == (byte)'\n')
            {
                _line++;
            }
        }

        return _line;
    }
}
