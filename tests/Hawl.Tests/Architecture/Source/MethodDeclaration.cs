namespace Hawl.Tests.Architecture.Source;

// A method, constructor or operator with its body, both as code without literals and comments.
internal sealed record MethodDeclaration(
    string Type, string Name, string Attributes, string Header, int Parameters, int Line, int LastLine, string Body)
{
    public int LineCount => LastLine - Line + 1;

    public bool IsConstructor => Name == Type;

    public bool Is(string modifier) => Words.Contain(Header, modifier);
}
