namespace Hawl.Bench;

// Messages from folders, largest kept out: a corpus measures the reader, not the disk.
internal static class Corpus
{
    private const long Largest = 4_000_000;
    private static readonly string[] Kinds = [".eml", ".msg", ".tnef", ".dat", ".txt", ".html"];

    public static IReadOnlyList<(string Name, byte[] Bytes)> Load(string[] folders)
    {
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Kinds.Contains(Path.GetExtension(f)) && new FileInfo(f).Length is > 0 and < Largest).Order(StringComparer.Ordinal);
        return [.. files.Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];
    }
}
