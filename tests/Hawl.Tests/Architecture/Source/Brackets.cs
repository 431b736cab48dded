namespace Hawl.Tests.Architecture.Source;

internal static class Brackets
{
    // The place of the bracket that closes the one at `open`; the end of the code when none does.
    public static int Close(string code, int open)
    {
        var depth = 0;
        for (var at = open; at < code.Length; at++)
        {
            depth += code[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return code.Length;
    }

    // How many parts the commas make of a list, those within brackets of any kind aside.
    public static int CountParts(string list)
    {
        if (string.IsNullOrWhiteSpace(list))
        {
            return 0;
        }

        var depth = 0;
        var parts = 1;
        foreach (var c in list)
        {
            depth += c switch { '(' or '[' or '{' or '<' => 1, ')' or ']' or '}' or '>' => -1, _ => 0 };
            parts += c == ',' && depth == 0 ? 1 : 0;
        }

        return parts;
    }
}
