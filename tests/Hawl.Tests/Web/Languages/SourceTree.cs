namespace Hawl.Tests.Web.Languages;

// The files of the web project as they lie in the tree.
internal static class SourceTree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Web => Path.Combine(Root, "src", "Hawl.Web");

    public static IEnumerable<string> Files(params string[] extensions) =>
        Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => Relative(f).Split('/')[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Web, file).Replace('\\', '/');

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Hawl.slnx"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the tree."));
}
