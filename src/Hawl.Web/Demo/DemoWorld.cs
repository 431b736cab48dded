using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hawl.Web.Demo;

// What is told in the files of World/, which are part of the program.
public static class DemoWorld
{
    private const string Folder = "World/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static IReadOnlyList<DemoPerson> People { get; } = Read<DemoPerson>("people.json");

    public static IReadOnlyList<DemoRequest> Requests { get; } = Read<DemoRequest>("requests.json");

    public static IReadOnlyList<DemoBatch> Batches { get; } = Read<DemoBatch>("batches.json");

    public static IReadOnlyList<DemoDraft> Drafts { get; } = Read<DemoDraft>("drafts.json");

    public static IReadOnlyList<DemoBatchDraft> BatchDrafts { get; } = Read<DemoBatchDraft>("batch-drafts.json");

    public static IReadOnlyList<DemoMailServer> MailServers { get; } = Read<DemoMailServer>("mail-servers.json");

    // The texts that several replies share: each is named by its file.
    public static IReadOnlyDictionary<string, string> Parts { get; } = Names.Where(n => n.StartsWith("parts/", StringComparison.Ordinal))
        .ToDictionary(n => Path.GetFileNameWithoutExtension(n), n => Text(n).TrimEnd());

    public static IEnumerable<string> Names => typeof(DemoWorld).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..].Replace('\\', '/'));

    public static Stream Open(string name) => typeof(DemoWorld).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException($"There is no {name} in the demonstration's world.");

    public static byte[] Bytes(string name)
    {
        using var file = Open(name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");

    private static List<T> Read<T>(string name) => JsonSerializer.Deserialize<List<T>>(Bytes(name), Json) ?? [];
}
