using System.Text.RegularExpressions;

namespace Hawl.Tests.Architecture.Source;

// What stands before the body of a type or a method, its attributes aside.
internal sealed partial class Header
{
    public Header(string text)
    {
        Text = text.Trim();
        var signature = ConstraintPattern().Split(Text)[0];
        Declared = DeclaredPattern().Match(signature).Value.TrimEnd();
        if (MethodPattern().Match(Signature(signature)) is { Success: true } method)
        {
            MethodName = method.Groups["name"].Value;
            Parameters = Brackets.CountParts(method.Groups["parameters"].Value);
        }
    }

    public string Text { get; }

    // The words up to a type's parameters, generic or not, and what it derives from.
    public string Declared { get; }

    // Absent when this is no method, or a statement that looks like one.
    public string? MethodName { get; }

    public int Parameters { get; }

    public int ParametersAfter(string name)
    {
        var found = Regex.Match(Text, $@"\b{name}\s*(?:<[^()]*?>)?\s*\(");
        var open = found.Index + found.Length - 1;
        return found.Success ? Brackets.CountParts(Text[(open + 1)..Brackets.Close(Text, open)]) : 0;
    }

    // Without what a constructor hands on: `: this(…)`, `: base(…)`.
    private static string Signature(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '[')
            {
                at = Brackets.Close(text, at);
            }
            else if (text[at] == ':')
            {
                return text[..at].TrimEnd();
            }
        }

        return text;
    }

    [GeneratedRegex(@"\swhere\s")]
    private static partial Regex ConstraintPattern();

    [GeneratedRegex(@"^[^(<:;{]*")]
    private static partial Regex DeclaredPattern();

    // The name may be an operator's, or carry type parameters; the parameters may hold tuples, whose brackets are counted.
    [GeneratedRegex(
        """
        (?: (?<name> operator \s* \S+? )
          | \b (?! (?: if | for | foreach | while | switch | using | lock | return | await | new ) \b ) (?<name> \w+ ) (?: < [^()]* > )? )
        \s* \( (?<parameters> (?: [^()] | (?<open> \( ) | (?<-open> \) ) )* ) \) $
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex MethodPattern();
}
