using System.Xml.Linq;

namespace Hawl.Tests.Web.Languages;

// A resource file: the language it is for, "" for the default one, and its texts.
internal sealed record TextsFile(string Language, IReadOnlyDictionary<string, string> Texts)
{
    public static IReadOnlyList<TextsFile> All { get; } = [.. SourceTree.Files(".resx").Select(Read)];

    public static TextsFile Default => All.Single(f => f.Language.Length == 0);

    private static TextsFile Read(string file) => new(
        Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.'),
        XDocument.Load(file).Descendants("data")
            .ToDictionary(d => (string?)d.Attribute("name") ?? "", d => (string?)d.Element("value") ?? ""));
}
