using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Search
{
    // Where the pattern stands in the code of the files, comments and literals aside.
    public static IEnumerable<string> InCode(this IEnumerable<SourceFile> files, string pattern) =>
        files.SelectMany(file => Regex.Matches(file.Code, pattern).Select(match => $"{file.At(match.Index)}: {match.Value.Trim()}"));

    public static IEnumerable<string> InText(this IEnumerable<SourceFile> files, string pattern) =>
        files.SelectMany(file => Regex.Matches(file.Text, pattern).Select(match => $"{file.At(match.Index)}: {match.Value.Trim()}"));
}
