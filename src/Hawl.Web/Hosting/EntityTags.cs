using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Hawl.Web.Hosting;

// Strong tags, told from what an answer is made from.
public static class EntityTags
{
    public static string Of(params object?[] facts)
    {
        var text = string.Join('\n', facts.Select(f => Convert.ToString(f, CultureInfo.InvariantCulture)));
        return $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 18))}\"";
    }

    // A proxy that compresses weakens the tag on its way; the answer is still the same.
    public static bool Match(string? asked, string tag) =>
        asked is not null && EntityTagHeaderValue.TryParseList([asked], out var tags) && tags.Any(t => t.Tag == "*" || t.Tag == tag);
}
