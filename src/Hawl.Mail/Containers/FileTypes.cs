namespace Hawl.Mail.Containers;

/// <summary>The media types of files whose sender's program names none.</summary>
internal static class FileTypes
{
    private static readonly Dictionary<string, string> ByExtension = (
        ".txt text/plain .csv text/csv .htm text/html .html text/html .rtf text/rtf .xml text/xml .pdf application/pdf " +
        ".doc application/msword .docx application/vnd.openxmlformats-officedocument.wordprocessingml.document " +
        ".xls application/vnd.ms-excel .xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet " +
        ".ppt application/vnd.ms-powerpoint .pptx application/vnd.openxmlformats-officedocument.presentationml.presentation " +
        ".odt application/vnd.oasis.opendocument.text .ods application/vnd.oasis.opendocument.spreadsheet .zip application/zip " +
        ".jpg image/jpeg .jpeg image/jpeg .png image/png .gif image/gif .bmp image/bmp .tif image/tiff .tiff image/tiff " +
        ".eml message/rfc822 .msg application/vnd.ms-outlook .ics text/calendar .vcf text/vcard .mp3 audio/mpeg .mp4 video/mp4")
        .Split(' ').Chunk(2).ToDictionary(t => t[0], t => t[1], StringComparer.Ordinal);

    /// <summary>The type by the end of the name; <c>application/octet-stream</c> where that tells nothing.</summary>
    public static string Of(string? fileName) =>
        ByExtension.GetValueOrDefault(Path.GetExtension(fileName ?? "").ToLowerInvariant(), "application/octet-stream");
}
