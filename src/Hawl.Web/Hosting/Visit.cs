using Hawl.Core.Accounts;

namespace Hawl.Web.Hosting;

// What a request says of where it comes from.
public static class Visit
{
    public static string Client(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    public static Browser Browser(this HttpContext http, bool isKept) =>
        new(http.Client(), Devices.Of(http.Request.Headers.UserAgent), isKept);
}
