using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hawl.Tests.Support;

// A real Dovecot of a test's own, with one mailbox that is read by POP3 over TLS.
internal sealed class DovecotServer : IAsyncDisposable
{
    public const string User = "requests";
    public const string Password = "salt&grit:1";

    private readonly TemporaryFolder folder = new();
    private readonly string dovecot = SystemProgram.Find("dovecot");
    private Process? master;

    private DovecotServer()
    {
    }

    // Encrypted from the first byte.
    public int SecurePort { get; } = Ports.Free();

    // Encrypted by STLS.
    public int Port { get; } = Ports.Free();

    // What a client must trust.
    public string Certificate => folder["server.pem"];

    public string Log => File.Exists(folder["dovecot.log"]) ? File.ReadAllText(folder["dovecot.log"]) : "";

    public int Waiting => new[] { "new", "cur" }.Select(f => Path.Combine(folder["mail"], f)).Where(Directory.Exists)
        .Sum(f => Directory.GetFiles(f).Length);

    public static async Task<DovecotServer> StartAsync()
    {
        var server = new DovecotServer();
        foreach (var name in new[] { "new", "cur", "tmp" })
        {
            Directory.CreateDirectory(Path.Combine(server.folder["mail"], name));
        }

        server.WriteCertificate();
        await File.WriteAllTextAsync(server.folder["dovecot.conf"], server.Configuration());
        await SystemProgram.RunAsync("/bin/chmod", "755", server.folder.Path);
        await SystemProgram.RunAsync("/bin/chown", "-R", "nobody", server.folder["mail"]);
        server.master = SystemProgram.Start(server.dovecot, "-F", "-c", server.folder["dovecot.conf"]);
        await server.AnswersAsync();
        return server;
    }

    public async Task DeliverAsync(string name, byte[] mail)
    {
        var temporary = Path.Combine(folder["mail"], "tmp", name);
        await File.WriteAllBytesAsync(temporary, mail);
        await SystemProgram.RunAsync("/bin/chown", "nobody", temporary);
        File.Move(temporary, Path.Combine(folder["mail"], "new", name));
    }

    public async ValueTask DisposeAsync()
    {
        if (master is not null)
        {
            await SystemProgram.RunAsync("/bin/kill", master.Id.ToString(CultureInfo.InvariantCulture));
            await master.WaitForExitAsync();
            master.Dispose();
        }

        folder.Dispose();
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(start, start.AddYears(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem() + "\n");
        File.WriteAllText(folder["server.key"], key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    private string Configuration() => $$"""
        protocols = pop3
        listen = 127.0.0.1
        base_dir = {{folder["run"]}}
        state_dir = {{folder["run"]}}
        log_path = {{folder["dovecot.log"]}}
        mail_location = maildir:{{folder["mail"]}}
        mail_uid = nobody
        mail_gid = nogroup
        first_valid_uid = 1
        ssl = required
        ssl_cert = <{{Certificate}}
        ssl_key = <{{folder["server.key"]}}
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid=nobody gid=nogroup home={{folder["mail"]}}
        }
        service pop3-login {
          chroot =
          inet_listener pop3 {
            port = {{Port}}
          }
          inet_listener pop3s {
            port = {{SecurePort}}
            ssl = yes
          }
        }
        service anvil {
          chroot =
        }

        """;

    private async Task AnswersAsync()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, SecurePort);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail($"Dovecot does not come up: {Log}");
    }
}
