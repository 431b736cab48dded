using System.Text.RegularExpressions;

namespace Hawl.Core.Notifications;

// Words with places such as {title}, filled in one go: what a person wrote is never filled again.
internal static partial class Places
{
    public static string Fill(string words, IReadOnlyDictionary<string, string> values) => Place().Replace(
        words, m => values.TryGetValue(m.Groups[1].Value, out var value)
            ? value
            : throw new InvalidOperationException($"Nothing is given for {m.Value} in a notice."));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
