namespace Hawl.Tests.Architecture.Source;

// The files of the repository, or of a sample that stands for one.
internal sealed record Tree(IReadOnlyList<SourceFile> Files)
{
    private static readonly string[] _notOurs = ["bin", "obj", ".git", "node_modules", "TestResults", "wwwroot"];
    private static readonly string[] _madeAtTheRoot = ["artifacts", "data", "demo-data"];
    private static readonly Lazy<Tree> _real = new(ReadReal);

    public static Tree Real => _real.Value;

    // Migrations are written by a tool.
    public IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp && !file.Path.Contains("/Migrations/"));

    public IEnumerable<SourceFile> Product => CSharp.Where(file => file.IsIn("src"));

    public IEnumerable<SourceFile> Tests => CSharp.Where(file => file.IsIn("tests"));

    public IEnumerable<SourceFile> Projects => Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal));

    public IEnumerable<SourceFile> Markup => Files.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal));

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hawl.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    private static Tree ReadReal()
    {
        var root = Root();
        var folders = new DirectoryInfo(root).EnumerateDirectories().Where(folder => !_madeAtTheRoot.Contains(folder.Name));
        var files = new DirectoryInfo(root).EnumerateFiles().Where(IsText).Concat(folders.Where(IsOurs).SelectMany(Walk));
        return new([.. files.Select(file => new SourceFile(Path.GetRelativePath(root, file.FullName), File.ReadAllText(file.FullName)))]);
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(IsText)
            .Concat(folder.EnumerateDirectories().Where(IsOurs).SelectMany(Walk))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);

    private static bool IsOurs(DirectoryInfo folder) => !_notOurs.Contains(folder.Name);

    private static bool IsText(FileInfo file) =>
        file.Extension is "" or ".cs" or ".cshtml" or ".csproj" or ".props" or ".slnx" or ".json" or ".md" or ".sh" or ".awk"
            or ".txt" or ".resx" or ".css" or ".scss" or ".js" or ".csv" or ".svg" or ".editorconfig" or ".gitignore" or ".gitattributes";
}
