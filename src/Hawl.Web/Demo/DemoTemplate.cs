namespace Hawl.Web.Demo;

// A reply as World/mail has it: the fields of its header, and of ours how it is to be packed, then a blank line and the text.
// Form: plain, html, or both. Charset, Encoding: as in mail. Attach: files of World/files.
public sealed record DemoTemplate(IReadOnlyList<(string Name, string Value)> Fields, string Text)
{
    private static readonly string[] Ours = ["Form", "Charset", "Encoding", "Attach"];

    public static DemoTemplate Parse(string file)
    {
        var end = file.IndexOf("\n\n", StringComparison.Ordinal);
        return new DemoTemplate(
            [.. file[..end].Split('\n').Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1]))], file[(end + 2)..].TrimEnd());
    }

    public IEnumerable<(string Name, string Value)> Header => Fields.Where(f => !Ours.Contains(f.Name));

    public string? Field(string name) => Fields.Where(f => f.Name == name).Select(f => f.Value).FirstOrDefault();

    public bool IsHtml => Field("Form") is "html" or "both";

    // Its parts are written out in the text.
    public bool IsWhole => Field("Content-Type") is not null;

    public bool IsAutomatic => Field("Auto-Submitted") is not null;

    public IReadOnlyList<string> Files => Field("Attach")?.Split(", ") ?? [];
}
