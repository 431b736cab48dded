using System.Text.RegularExpressions;

namespace Hawl.Tests.Architecture.Source;

// Finds types and methods in code whose literals are blanked, by following brackets. Bodies of methods are not looked into.
internal sealed partial class Declarations
{
    private readonly string _code;
    private readonly List<TypeDeclaration> _types = [];
    private readonly Stack<TypeDeclaration?> _open = new();
    private int _at;

    private Declarations(string code) => _code = code;

    public static IReadOnlyList<TypeDeclaration> In(string code)
    {
        var declarations = new Declarations(code);
        declarations.Read();
        return declarations._types;
    }

    private TypeDeclaration? Enclosing => _open.FirstOrDefault(type => type is not null);

    private void Read()
    {
        while (_at < _code.Length)
        {
            if (_code[_at] == '}')
            {
                _open.TryPop(out _);
                _at++;
            }
            else if (char.IsWhiteSpace(_code[_at]) || _code[_at] == ';')
            {
                _at++;
            }
            else
            {
                Member();
            }
        }
    }

    private void Member()
    {
        var attributes = Attributes();
        var start = _at;
        var end = EndOfHeader(start);
        var header = new Header(_code[start..end]);
        _at = end;
        if (TypePattern().Match(header.Declared) is { Success: true } type)
        {
            Type(header, start, type.Groups["kind"].Value, type.Groups["name"].Value);
        }
        else if (Current == '{' && NamespacePattern().IsMatch(header.Text))
        {
            _open.Push(null);
            _at++;
        }
        else
        {
            _at = EndOfBody(end);
            Method(header, attributes, start, end);
        }
    }

    private char Current => _at < _code.Length ? _code[_at] : '\0';

    private string Attributes()
    {
        var start = _at;
        while (Current == '[')
        {
            _at = Brackets.Close(_code, _at) + 1;
            while (char.IsWhiteSpace(Current))
            {
                _at++;
            }
        }

        return _code[start.._at];
    }

    private void Type(Header header, int start, string kind, string name)
    {
        var depth = _open.Count(type => type is not null);
        var type = new TypeDeclaration(kind, name, header.Text, depth, header.ParametersAfter(name), LineOf(start));
        _types.Add(type);
        if (Current == '{' && kind == "enum")
        {
            _at = Brackets.Close(_code, _at) + 1;
        }
        else if (Current == '{')
        {
            _open.Push(type);
            _at++;
        }
    }

    private void Method(Header header, string attributes, int start, int end)
    {
        if (Enclosing is { } type && header.MethodName is { } name)
        {
            var lines = (First: LineOf(start), Last: LineOf(_at - 1));
            type.Methods.Add(new(type.Name, name, attributes, header.Text, header.Parameters, lines.First, lines.Last, _code[end.._at]));
        }
    }

    // A header ends where its body, its expression, its initialiser or the next member begins.
    private int EndOfHeader(int start)
    {
        for (var at = start; at < _code.Length; at++)
        {
            switch (_code[at])
            {
                case '(' or '[':
                    at = Brackets.Close(_code, at);
                    break;
                case '{' or ';' or '}':
                    return at;
                case '=' when !IsOperator(start, at):
                    return at;
            }
        }

        return _code.Length;
    }

    private bool IsOperator(int start, int at) => OperatorPattern().IsMatch(_code[start..at]);

    private int EndOfBody(int at)
    {
        if (at < _code.Length && _code[at] == '{')
        {
            return Math.Min(_code.Length, Brackets.Close(_code, at) + 1);
        }

        while (at < _code.Length && _code[at] is not (';' or '}'))
        {
            at = _code[at] is '(' or '[' or '{' ? Brackets.Close(_code, at) + 1 : at + 1;
        }

        return Math.Min(_code.Length, at < _code.Length && _code[at] == ';' ? at + 1 : at);
    }

    private int LineOf(int index) => _code.AsSpan(0, Math.Clamp(index, 0, _code.Length)).Count('\n') + 1;

    [GeneratedRegex(
        """
        \b (?: (?<kind> class | struct | interface | enum | record (?: \s+ (?: class | struct ) )? ) \s+ | (?<kind> delegate ) \s .*? )
        (?<name> \w+ ) \s* $
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"^namespace\s")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"\boperator\s*\S?$")]
    private static partial Regex OperatorPattern();
}
