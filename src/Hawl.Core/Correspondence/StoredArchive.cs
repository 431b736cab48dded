using System.Text.Encodings.Web;
using System.Text.Json;
using Hawl.Mail.Containers;

namespace Hawl.Core.Correspondence;

// What an archive says it holds: listed, never unpacked. Kept as JSON beside the file.
public sealed record StoredArchive(IReadOnlyList<StoredArchive.Member> Members, int Total)
{
    // Whoever needs a longer list opens the file.
    private const int Most = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Write(ArchiveListing? listing)
    {
        var files = listing?.Members.Where(m => !m.Name.EndsWith('/')).Select(m => new Member(m.Name, m.Size)).ToList();
        if (listing is null || files is not { Count: > 0 })
        {
            return null;
        }

        var folders = listing.Members.Count - files.Count;
        return JsonSerializer.Serialize(new StoredArchive([.. files.Take(Most)], listing.Total - folders), Json);
    }

    public static StoredArchive? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<StoredArchive>(json, Json);

    public sealed record Member(string Name, long Size);
}
