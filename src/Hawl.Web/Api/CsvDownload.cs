using System.Text;
using Hawl.Core;
using Microsoft.Net.Http.Headers;

namespace Hawl.Web.Api;

// A table as a file to save.
public static class CsvDownload
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(HttpResponse response, string name, Func<CsvLines, Task> write)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
        {
            return;
        }

        await using var text = new StreamWriter(response.Body, Utf8, leaveOpen: true);
        await write(new CsvLines(text, forSpreadsheets: true));
    }
}
