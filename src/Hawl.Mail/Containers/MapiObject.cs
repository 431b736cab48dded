using System.Buffers.Binary;
using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>A message, recipient or attachment as Outlook keeps it: values by the number of their property (MS-OXPROPS).</summary>
internal sealed class MapiObject
{
    private readonly Dictionary<ushort, (ushort Type, byte[] Bytes)> values = [];

    public List<MapiObject> Recipients { get; } = [];

    public List<MapiObject> Attachments { get; } = [];

    /// <summary>The message inside an attachment.</summary>
    public MapiObject? Embedded { get; set; }

    /// <summary>The code page of strings that are not Unicode; 0 where nothing tells.</summary>
    public int CodePage { get; set; }

    public List<string> Defects { get; } = [];

    /// <summary>Header fields that are kept as properties of their own, by their names (MS-OXPROPS §1.3.2, PS_INTERNET_HEADERS).</summary>
    public Dictionary<string, string> NamedHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Has(ushort id) => values.ContainsKey(id);

    /// <summary>Keeps the first value of a property.</summary>
    public void Add(ushort id, ushort type, byte[] bytes) => values.TryAdd(id, (type, bytes));

    public byte[]? Bytes(ushort id) => values.TryGetValue(id, out var value) && value.Bytes.Length > 0 ? value.Bytes : null;

    /// <summary>Keeps a header field that has a property of its own.</summary>
    public void AddHeader(string name, ushort type, byte[] bytes)
    {
        if (MapiHeaders.IsName(name) && Decoded(type, bytes) is { Length: > 0 } value)
        {
            NamedHeaders.TryAdd(name, value);
        }
    }

    /// <summary>Whether the value is Unicode text.</summary>
    public bool IsUnicode(ushort id) => values.TryGetValue(id, out var value) && value.Type == MapiType.Unicode;

    /// <summary>The first of these properties that is a text with anything in it.</summary>
    public string? Text(params ReadOnlySpan<ushort> ids)
    {
        foreach (var id in ids)
        {
            if (values.TryGetValue(id, out var value) && Decoded(value.Type, value.Bytes) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    public int? Number(ushort id) => values.TryGetValue(id, out var value) ? value.Bytes.Length switch
    {
        >= 4 => BinaryPrimitives.ReadInt32LittleEndian(value.Bytes),
        >= 2 => BinaryPrimitives.ReadInt16LittleEndian(value.Bytes),
        _ => null,
    } : null;

    /// <summary>An instant (MS-DTYP §2.3.3: tenths of microseconds since 1601, UTC).</summary>
    public DateTimeOffset? Instant(params ReadOnlySpan<ushort> ids)
    {
        foreach (var id in ids)
        {
            if (values.TryGetValue(id, out var value) && value.Type == MapiType.Time && value.Bytes.Length >= 8
                && BinaryPrimitives.ReadInt64LittleEndian(value.Bytes) is > 0 and < 2_650_467_743_990_000_000 and var ticks)
            {
                return new DateTimeOffset(new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticks));
            }
        }

        return null;
    }

    private string Decoded(ushort type, byte[] bytes)
    {
        var text = type switch
        {
            MapiType.Unicode => Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1),
            MapiType.Ansi => TextDecoder.Decode(bytes, CodePage is 0 or 1252 ? null : CodePage == 65001 ? "utf-8" : $"cp{CodePage}").Text,
            _ => "",
        };
        var end = text.IndexOf('\0', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
