namespace Hawl.Law.Files;

// The data files that are part of this library, by folder.
internal static class EmbeddedFiles
{
    public static IEnumerable<(string Name, string Text)> In(string folder)
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(folder + "/", StringComparison.Ordinal) && assembly.GetManifestResourceStream(name) is { } stream)
            {
                using var reader = new StreamReader(stream);
                yield return (name, reader.ReadToEnd());
            }
        }
    }

    // A file of ours with a mistake is a fault of the build, and the only one that throws.
    public static void MustBeRight(string name, IReadOnlyList<FileMistake> mistakes)
    {
        if (mistakes.Count > 0)
        {
            throw new InvalidDataException($"{name}: {string.Join("; ", mistakes)}");
        }
    }
}
