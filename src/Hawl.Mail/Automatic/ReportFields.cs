namespace Hawl.Mail.Automatic;

/// <summary>Reads the groups of fields a report consists of (RFC 3464 §2.1, RFC 8098 §3.1, RFC 5965 §3). An empty line ends a
/// group.</summary>
internal static class ReportFields
{
    private const int MostGroups = 1_000;
    private const int LongestValue = 2_000;

    /// <summary>The groups that have fields, in order; of two fields of the same name in one group the first counts.</summary>
    public static List<Dictionary<string, string>> Read(string text)
    {
        var groups = new List<Dictionary<string, string>>();
        var group = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (groups.Count == MostGroups)
            {
                break;
            }

            if (line.IsWhiteSpace())
            {
                group = Close(group, groups);
                name = null;
            }
            else
            {
                name = Add(line, name, group);
            }
        }

        Close(group, groups);
        return groups;
    }

    private static Dictionary<string, string> Close(Dictionary<string, string> group, List<Dictionary<string, string>> groups)
    {
        if (group.Count == 0)
        {
            return group;
        }

        groups.Add(group);
        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds a field, or a continuation to the field of that name (RFC 5322 §2.2.3), and tells which field the next line
    /// continues.</summary>
    private static string? Add(ReadOnlySpan<char> line, string? name, Dictionary<string, string> group)
    {
        if (line[0] is ' ' or '\t')
        {
            if (name is not null && group[name].Length < LongestValue)
            {
                group[name] += " " + Short(line);
            }

            return name;
        }

        var colon = line.IndexOf(':');
        var found = colon > 0 ? line[..colon].Trim().ToString() : null;
        return found is not null && group.TryAdd(found, Short(line[(colon + 1)..])) ? found : null;
    }

    private static string Short(ReadOnlySpan<char> value) => value[..Math.Min(value.Length, LongestValue)].Trim().ToString();
}
