namespace Hawl.Tests.Architecture.Source;

// Depth 0 is a type that stands in no other. Parameters are those of a primary constructor.
internal sealed record TypeDeclaration(string Kind, string Name, string Header, int Depth, int Parameters, int Line)
{
    public List<MethodDeclaration> Methods { get; } = [];

    public bool Is(string modifier) => Words.Contain(Header, modifier);
}
