using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hawl.Tests.Support;

// A real Postfix of a test's own: its configuration, queue and log in a temporary folder, listening on a free port of this machine. It
// is configured as docs/mail.md says, and told besides where things are here and not to wait as long as on the Internet.
internal sealed class PostfixServer : IAsyncDisposable
{
    private static readonly string[] Services =
    [
        "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup", "qmgr unix n - n 300 1 qmgr",
        "tlsmgr unix - - n 1000? 1 tlsmgr", "rewrite unix - - n - - trivial-rewrite", "bounce unix - - n - 0 bounce",
        "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify", "flush unix n - n 1000? 0 flush",
        "proxymap unix - - n - - proxymap", "proxywrite unix - - n - 1 proxymap", "smtp unix - - n - - smtp",
        "relay unix - - n - - smtp", "lmtp unix - - n - - lmtp", "showq unix n - n - - showq", "error unix - - n - - error",
        "retry unix - - n - - error", "discard unix - - n - - discard", "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache",
        "postlog unix-dgram n - n - 1 postlogd",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly string postfix = SystemProgram.Find("postfix");
    private Process? master;

    private PostfixServer()
    {
    }

    public int Port { get; } = Ports.Free();

    public string Log => File.Exists(folder["mail.log"]) ? File.ReadAllText(folder["mail.log"]) : "";

    // `authorities`: where mail for council-001.example is taken.
    public static async Task<PostfixServer> StartAsync(int hawl, int authorities)
    {
        var server = new PostfixServer();
        foreach (var name in new[] { "etc", "spool", "data" })
        {
            Directory.CreateDirectory(server.folder[name]);
        }

        await SystemProgram.RunAsync("/bin/chmod", "755", server.folder.Path);
        await SystemProgram.RunAsync("/bin/chown", "postfix", server.folder["data"]);
        await File.WriteAllTextAsync(
            Path.Combine(server.folder["etc"], "master.cf"), $"{server.Port} inet n - n - - smtpd\n{string.Join('\n', Services)}\n");
        await File.WriteAllTextAsync(Path.Combine(server.folder["etc"], "main.cf"), server.Configuration(hawl, authorities));
        server.master = SystemProgram.Start(server.postfix, "-c", server.folder["etc"], "start-fg");
        await server.AnswersAsync();
        return server;
    }

    // Tries at once what waits in the queue.
    public Task FlushAsync() => SystemProgram.RunAsync(SystemProgram.Find("postqueue"), "-c", folder["etc"], "-f");

    public async ValueTask DisposeAsync()
    {
        await SystemProgram.RunAsync(postfix, "-c", folder["etc"], "stop");
        if (master is not null)
        {
            await master.WaitForExitAsync();
            master.Dispose();
        }

        folder.Dispose();
    }

    private string Configuration(int hawl, int authorities) => Manual.Block("mail.md", "# /etc/postfix/main.cf")
        .Replace(":2525", $":{hawl}", StringComparison.Ordinal)
        + $$"""

        compatibility_level = 3.6
        queue_directory = {{folder["spool"]}}
        data_directory = {{folder["data"]}}
        maillog_file = {{folder["mail.log"]}}
        maillog_file_prefixes = {{folder.Path}}
        myhostname = mx.requests.example
        mydestination =
        alias_maps =
        mynetworks = 127.0.0.0/8
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        smtp_dns_support_level = disabled
        transport_maps = inline:{ {council-001.example = smtp:[127.0.0.1]:{{authorities}}} }
        address_verify_poll_delay = 1s
        address_verify_poll_count = 10
        address_verify_negative_refresh_time = 1s
        minimal_backoff_time = 2s
        maximal_backoff_time = 4s
        queue_run_delay = 2s

        """;

    private async Task AnswersAsync()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail($"Postfix does not come up: {Log}");
    }
}
