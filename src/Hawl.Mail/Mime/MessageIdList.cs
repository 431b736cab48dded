namespace Hawl.Mail.Mime;

/// <summary>Reads message identifiers (RFC 5322 §3.6.4), which stand in angle brackets but are kept without them.</summary>
internal static class MessageIdList
{
    private const int Most = 1_000;

    /// <summary>The identifiers in order, each once. Where no bracket is found, the words with an "@" count.</summary>
    public static IReadOnlyList<string> Parse(string? value)
    {
        if (value is null)
        {
            return [];
        }

        var ids = value.Contains('<', StringComparison.Ordinal)
            ? value.Split('<').Skip(1).Select(piece => piece.Split('>')[0])
            : value.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Contains('@', StringComparison.Ordinal));
        return [.. ids.Select(Bare).Where(id => id.Length > 0).Distinct().Take(Most)];
    }

    private static string Bare(string id) => string.Concat(id.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))).Trim('<', '>', '"');
}
