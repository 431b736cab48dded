using System.Runtime.CompilerServices;

namespace Hawl.Tests.Mail.TestData;

/// The messages beside this file.
internal static class TestFiles
{
    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.eml").Select(Path.GetFileName).OfType<string>().Order()];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here) ?? "";
}
