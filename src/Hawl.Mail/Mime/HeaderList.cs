using System.Collections;

namespace Hawl.Mail.Mime;

/// <summary>The header fields of a message or part in the order in which they stand.</summary>
/// <example><code>message.Headers.Value("Subject")</code></example>
public sealed class HeaderList(IReadOnlyList<Header> headers) : IReadOnlyList<Header>
{
    /// <summary>No header at all.</summary>
    public static HeaderList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => headers.Count;

    /// <inheritdoc/>
    public Header this[int index] => headers[index];

    /// <summary>The first field of this name; null when there is none. Case does not matter.</summary>
    public Header? Find(string name)
    {
        foreach (var header in headers)
        {
            if (header.Is(name))
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>All fields of this name, in order.</summary>
    public IEnumerable<Header> All(string name) => headers.Where(h => h.Is(name));

    /// <summary>The decoded value of the first field of this name; null when there is none.</summary>
    public string? Value(string name) => Find(name)?.Value;

    /// <inheritdoc/>
    public IEnumerator<Header> GetEnumerator() => headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
