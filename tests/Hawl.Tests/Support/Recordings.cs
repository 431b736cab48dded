namespace Hawl.Tests.Support;

// Finds the TestData folders, which are copied beside the tests as they lie in the tree.
public static class Recordings
{
    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    public static IEnumerable<string> Names(string pattern, params string[] folder) =>
        Directory.EnumerateFiles(PathOf(folder), pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
