using System.Text.RegularExpressions;

namespace Hawl.Mail.Bodies;

/// <summary>Finds the web addresses in plain text.</summary>
internal static partial class LinkedText
{
    /// <summary>The line as runs; a web address and a mailto address become runs with a link.</summary>
    public static IReadOnlyList<Run> Runs(string line)
    {
        line = Links.UnwrapAll(line);
        var runs = new List<Run>();
        var at = 0;
        foreach (Match match in Address().Matches(line))
        {
            var address = Trim(match.Value);
            if (Links.Clean(address) is not { } link)
            {
                continue;
            }

            Add(runs, line[at..match.Index], null);
            Add(runs, address, link);
            at = match.Index + address.Length;
        }

        Add(runs, line[at..], null);
        return runs;
    }

    private static void Add(List<Run> runs, string text, string? link)
    {
        if (text.Length > 0)
        {
            runs.Add(new Run(text, RunStyle.Plain, link));
        }
    }

    /// <summary>A full stop, or a bracket that was opened before the address, is not part of it.</summary>
    private static string Trim(string address)
    {
        address = address.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '’', '”', '*', '_');
        return address.EndsWith(')') && !address.Contains('(', StringComparison.Ordinal) ? address.TrimEnd(')', '.', ',') : address;
    }

    [GeneratedRegex(@"\b(?:https?://|mailto:)[^\s<>""\[\]{}|\\^`]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
