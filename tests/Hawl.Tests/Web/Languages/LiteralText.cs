using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Tests.Web.Languages;

// Finds words written straight into a Razor file: text between tags, visible attributes, and sentences in its C#.
// It reads Razor as Razor does (markup within code within markup); what it does not understand it takes for text.
internal sealed partial class LiteralText
{
    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "use", "wbr"];

    private static readonly HashSet<string> Visible =
        ["title", "alt", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label", "hint", "text", "summary"];

    private static readonly HashSet<string> Blocks = ["if", "for", "foreach", "while", "switch", "lock", "try", "do", "using"];

    private static readonly HashSet<string> Directives =
        ["page", "model", "inject", "namespace", "addTagHelper", "removeTagHelper", "inherits", "attribute", "layout", "using"];

    private readonly RazorCursor razor;
    private readonly RazorCode code;
    private readonly List<string> found = [];

    private LiteralText(string text)
    {
        razor = new RazorCursor(text);
        code = new RazorCode(razor, found);
    }

    public static IReadOnlyList<string> Find(string text)
    {
        var reader = new LiteralText(text);
        while (!reader.razor.IsAtEnd)
        {
            reader.Markup(stop: '\0');
        }

        return reader.found;
    }

    // Markup up to a closing tag (which it eats) or the stop character (which it leaves).
    private void Markup(char stop)
    {
        var words = new StringBuilder();
        while (!razor.IsAtEnd && (razor.Now != stop || stop == '\0'))
        {
            if (razor.Sees("</"))
            {
                razor.SkipPast(">");
                break;
            }

            if (razor.Sees("@@"))
            {
                words.Append('@');
                razor.Move(2);
            }
            else if (razor.Now == '@' || razor.Sees("<!") || razor.SeesTag)
            {
                Note(words);
                Part();
            }
            else
            {
                words.Append(razor.Now);
                razor.Move();
            }
        }

        Note(words);
    }

    private void Part()
    {
        if (razor.Now == '@')
        {
            Code();
        }
        else if (razor.Sees("<!"))
        {
            razor.SkipPast(razor.Sees("<!--") ? "-->" : ">");
        }
        else
        {
            Tag();
        }
    }

    private void Tag()
    {
        razor.Move();
        var name = razor.Name();
        while (!razor.IsAtEnd && razor.Now != '>' && !razor.Sees("/>"))
        {
            if (char.IsLetter(razor.Now))
            {
                Attribute();
            }
            else if (razor.Now == '@')
            {
                Code();
            }
            else
            {
                razor.Move();
            }
        }

        var isClosed = razor.Sees("/>");
        razor.Move(isClosed ? 2 : 1);
        if (!isClosed && !Void.Contains(name))
        {
            Markup(stop: '\0');
        }
    }

    private void Attribute()
    {
        var name = razor.Name();
        if (razor.Now != '=')
        {
            return;
        }

        razor.Move();
        var quote = razor.Now;
        razor.Move();
        var words = new StringBuilder();
        while (!razor.IsAtEnd && razor.Now != quote)
        {
            if (razor.Now == '@' && !razor.Sees("@@"))
            {
                Code();
            }
            else
            {
                words.Append(razor.Now);
                razor.Move();
            }
        }

        razor.Move();
        if (Visible.Contains(name))
        {
            Note(words);
        }
    }

    // What begins with an @.
    private void Code()
    {
        if (razor.Sees("@*"))
        {
            razor.SkipPast("*@");
            return;
        }

        razor.Move();
        if (razor.Now == '{')
        {
            Braces();
        }
        else if (razor.Now == '(')
        {
            code.Brackets();
        }
        else if (!razor.Try(Statement))
        {
            code.Expression();
        }
    }

    // A section, a block such as @if (…) { … } else { … }, or a directive of one line.
    private bool Statement()
    {
        var word = razor.Identifier();
        if (word == "section")
        {
            razor.SkipPast("{");
            Markup(stop: '}');
            razor.Move();
            return true;
        }

        if (Blocks.Contains(word) && razor.IsFollowedBy('(', '{'))
        {
            Block();
            return true;
        }

        if (Directives.Contains(word) && !razor.IsFollowedBy('.', '(', '['))
        {
            razor.SkipPast("\n");
            return true;
        }

        return false;
    }

    private void Block()
    {
        do
        {
            Head();
            Braces();
        }
        while (razor.Try(Continues));
    }

    private bool Continues()
    {
        razor.Take(char.IsWhiteSpace);
        return razor.Identifier() is "else" or "catch" or "finally";
    }

    private void Head()
    {
        while (!razor.IsAtEnd && razor.Now != '{')
        {
            if (razor.Now == '(')
            {
                code.Brackets();
            }
            else
            {
                razor.Move();
            }
        }
    }

    // From a brace to its pair: C# in which a statement may be markup.
    private void Braces()
    {
        razor.Move();
        var last = '{';
        while (!razor.IsAtEnd && razor.Now != '}')
        {
            last = InBraces(last);
        }

        razor.Move();
    }

    private char InBraces(char last)
    {
        if (razor.SeesTag && last is ('{' or '}' or ';' or ')' or ':'))
        {
            Tag();
            return '}';
        }

        if (razor.Sees("@:"))
        {
            razor.Move(2);
            Markup(stop: '\n');
            return '}';
        }

        if (razor.Now == '@')
        {
            Code();
            return '}';
        }

        if (razor.Now == '{')
        {
            Braces();
            return '}';
        }

        last = char.IsWhiteSpace(razor.Now) ? last : razor.Now;
        code.Character();
        return last;
    }

    private void Note(StringBuilder words)
    {
        // Character references such as &middot; are marks, not words.
        var shown = CharacterReference().Replace(words.ToString(), "").Trim();
        if (shown.Any(char.IsLetter))
        {
            found.Add(shown);
        }

        words.Clear();
    }

    [GeneratedRegex("&#?[a-zA-Z0-9]+;")]
    private static partial Regex CharacterReference();
}
