namespace Hawl.Tests.Web.Languages;

// Passes over C# in a Razor file and keeps the sentences it finds in string literals.
internal sealed class RazorCode(RazorCursor razor, List<string> sentences)
{
    public void Brackets()
    {
        razor.Move();
        while (!razor.IsAtEnd && razor.Now is not (')' or ']'))
        {
            if (razor.Now is '(' or '[')
            {
                Brackets();
            }
            else
            {
                Character();
            }
        }

        razor.Move();
    }

    // One character of C#, or one string of it.
    public void Character()
    {
        if (razor.Now != '"')
        {
            razor.Move();
            return;
        }

        razor.Move();
        var literal = razor.Take(c => c != '"');
        razor.Move();
        if (char.IsUpper(literal.FirstOrDefault()) && literal.Contains(' ', StringComparison.Ordinal))
        {
            sentences.Add(literal);
        }
    }

    // @Model.Name, @T["Key", x], @await Y(), up to where the expression ends.
    public void Expression()
    {
        if (razor.Sees("await "))
        {
            razor.Move("await ".Length);
        }

        razor.Identifier();
        while (true)
        {
            if (razor.Now is '(' or '[')
            {
                Brackets();
            }
            else if ((razor.Now == '.' && char.IsLetter(razor.Next)) || razor.Sees("?.") || razor.Sees("!."))
            {
                razor.Move(razor.Now == '.' ? 1 : 2);
                razor.Identifier();
            }
            else
            {
                return;
            }
        }
    }
}
