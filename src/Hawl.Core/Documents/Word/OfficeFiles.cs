using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace Hawl.Core.Documents.Word;

// What Word's and Excel's files have in common.
internal static class OfficeFiles
{
    private const long LargestPart = 150_000_000;

    // Word writes addresses into links that are none; they lead nowhere then. Nothing a file names is ever fetched.
    public static OpenSettings Settings => new()
    {
        AutoSave = false,
        MaxCharactersInPart = LargestPart,
        RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "http://broken.invalid/"),
    };

    public static double? Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
