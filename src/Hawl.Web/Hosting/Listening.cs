using System.Globalization;
using System.Net;
using Hawl.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Hawl.Web.Hosting;

// Where the site and the mail listener wait for connections.
public static class Listening
{
    public static void ListenOn(this KestrelServerOptions kestrel, string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.Host == "localhost")
        {
            kestrel.ListenLocalhost(address.Port);
        }
        else if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
        {
            kestrel.Listen(ip, address.Port);
        }
        else
        {
            kestrel.ListenAnyIP(address.Port);
        }
    }

    public static IPEndPoint MailEndPoint(string text)
    {
        var at = text.LastIndexOf(':');
        if (at > 0 && int.TryParse(text[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
        {
            var host = text[..at].Trim('[', ']');
            if (host is "*" or "0.0.0.0")
            {
                return new IPEndPoint(IPAddress.Any, port);
            }

            if (host == "localhost" || IPAddress.TryParse(host, out _))
            {
                return new IPEndPoint(host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(host), port);
            }
        }

        throw new RuleException("settings", $"HAWL_MAIL_LISTEN is '{text}', which is not an address and a port such as 127.0.0.1:2525.");
    }
}
