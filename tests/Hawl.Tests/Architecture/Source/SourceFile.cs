namespace Hawl.Tests.Architecture.Source;

// A tracked file by its path from the root, with forward slashes. Code is its text without what literals and comments say.
internal sealed class SourceFile
{
    private readonly Lazy<string> _code;
    private readonly Lazy<IReadOnlyList<TypeDeclaration>> _types;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _code = new(() => Literals.Blank(text));
        _types = new(() => Declarations.In(Code));
    }

    public string Path { get; }

    public string Text { get; }

    public string Code => _code.Value;

    public IReadOnlyList<TypeDeclaration> Types => _types.Value;

    public IEnumerable<MethodDeclaration> Methods => Types.SelectMany(type => type.Methods);

    public int LineCount => Text.TrimEnd('\n').AsSpan().Count('\n') + 1;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsIn(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Path.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "path:line" of a place in the text, as compilers write it.
    public string At(int index) => $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}";

    public override string ToString() => Path;
}
