using System.Net;
using System.Net.Sockets;

namespace Hawl.Tests.Support;

// A port nobody listens on, for a program that must be told one.
internal static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
