using System.Text.RegularExpressions;

namespace Hawl.Tests.Architecture.Source;

internal static class Words
{
    public static bool Contain(string text, string word) => Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b");
}
