using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hawl.Web.Commands.Reading;

// How reports about messages are printed: letters of all languages as they are.
public static class ReportJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(object report) => JsonSerializer.Serialize(report, _options);
}
