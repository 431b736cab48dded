using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;

namespace Hawl.Web.Hosting;

// What a request says of where it comes from.
public static class Visit
{
    // As far as limits go.
    public static string Client(this HttpContext http) => MailPeer.Key(http.Connection.RemoteIpAddress);

    public static Browser Browser(this HttpContext http, bool isKept) =>
        new(http.Client(), Devices.Of(http.Request.Headers.UserAgent), isKept);
}
