using System.Text;

namespace Hawl.Tests.Architecture.Source;

// Replaces what comments, directives, strings and characters say by blanks, so that what remains can be searched as code.
// Places and lines stay as they were. The holes of interpolated strings are code and stay, in round brackets instead of braces.
internal sealed class Literals
{
    private readonly string _text;
    private readonly StringBuilder _code;
    private int _at;

    private Literals(string text)
    {
        _text = text;
        _code = new StringBuilder(text);
    }

    public static string Blank(string text)
    {
        var literals = new Literals(text);
        literals.Code(inHole: false);
        return literals._code.ToString();
    }

    private char Current => At(_at);

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private bool Sees(string expected) => string.CompareOrdinal(_text, _at, expected, 0, expected.Length) == 0;

    // Reads code to the end of the text, or to the brace that ends a hole.
    private void Code(bool inHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (inHole && depth == 0 && Current == '}')
            {
                return;
            }

            depth += Current switch { '{' => 1, '}' => -1, _ => 0 };
            if (!Comment() && !Directive() && !Character() && !Text())
            {
                _at++;
            }
        }
    }

    private bool Comment()
    {
        if (Sees("//"))
        {
            BlankUntil(_text.IndexOf('\n', _at));
            return true;
        }

        if (!Sees("/*"))
        {
            return false;
        }

        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        BlankUntil(end < 0 ? end : end + 2);
        return true;
    }

    private bool Directive()
    {
        if (Current != '#' || _text[(_text.LastIndexOf('\n', _at) + 1).._at].Trim().Length > 0)
        {
            return false;
        }

        BlankUntil(_text.IndexOf('\n', _at));
        return true;
    }

    private bool Character()
    {
        if (Current != '\'')
        {
            return false;
        }

        var end = _at + (At(_at + 1) == '\\' ? 3 : 2);
        while (At(end) is not ('\'' or '\n' or '\0'))
        {
            end++;
        }

        BlankUntil(end + 1);
        return true;
    }

    private bool Text()
    {
        var start = _at;
        while (At(start) is '$' or '@')
        {
            start++;
        }

        if (At(start) != '"')
        {
            return false;
        }

        var prefix = _text[_at..start];
        var quotes = Run(start, '"');
        _at = start;
        if (quotes >= 3)
        {
            Content(new('"', quotes, prefix.Count('$'), Verbatim: true, Doubles: false));
        }
        else
        {
            Content(new('"', 1, prefix.Contains('$') ? 1 : 0, prefix.Contains('@'), Doubles: true));
        }

        return true;
    }

    private void Content(Form form)
    {
        _at += form.Quotes;
        while (_at < _text.Length)
        {
            var quotes = Run(_at, form.Quote);
            if (form.Verbatim && form.Doubles && quotes >= 2)
            {
                BlankUntil(_at + 2);
            }
            else if (quotes >= form.Quotes)
            {
                _at += quotes;
                return;
            }
            else if (!form.Verbatim && Current == '\\')
            {
                BlankUntil(_at + 2);
            }
            else if (form.Dollars > 0 && Current == '{')
            {
                Hole(form);
            }
            else
            {
                BlankUntil(_at + 1);
            }
        }
    }

    // {{ is a brace of the text; of a run longer than the dollars, the last braces open the hole.
    private void Hole(Form form)
    {
        var braces = Run(_at, '{');
        if (form.Doubles && braces >= 2)
        {
            BlankUntil(_at + 2);
            return;
        }

        BlankUntil(_at + braces);
        if (braces < form.Dollars)
        {
            return;
        }

        _code[_at - 1] = '(';
        Code(inHole: true);
        var end = _at;
        BlankUntil(Math.Min(_text.Length, _at + form.Dollars));
        if (end < _text.Length)
        {
            _code[end] = ')';
        }
    }

    private int Run(int start, char of)
    {
        var end = start;
        while (At(end) == of)
        {
            end++;
        }

        return end - start;
    }

    private void BlankUntil(int end)
    {
        end = end < 0 ? _text.Length : Math.Min(end, _text.Length);
        for (; _at < end; _at++)
        {
            if (_text[_at] != '\n')
            {
                _code[_at] = ' ';
            }
        }
    }

    private sealed record Form(char Quote, int Quotes, int Dollars, bool Verbatim, bool Doubles);
}
