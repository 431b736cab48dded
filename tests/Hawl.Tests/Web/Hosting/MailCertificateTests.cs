using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hawl.Core;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;

namespace Hawl.Tests.Web.Hosting;

public sealed class MailCertificateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_WithoutASetting_IsNull() => Assert.Null(MailCertificate.Read(Settings(null)));

    [Fact]
    public void Read_WithCertificateAndKeyInOneFile_ReadsThem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var start = ManualClock.Start;
        using var certificate = new CertificateRequest("CN=mx.hawl.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(start, start.AddYears(1));
        File.WriteAllText(folder["mail.pem"], certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

        Assert.Equal("CN=mx.hawl.example", MailCertificate.Read(Settings(folder["mail.pem"]))?.TargetCertificate.Subject);
    }

    [Theory]
    [InlineData("missing.pem", null)]
    [InlineData("empty.pem", "")]
    [InlineData("other.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void Read_WithAFileThatIsNone_SaysSo(string name, string? text)
    {
        if (text is not null)
        {
            File.WriteAllText(folder[name], text);
        }

        var refusal = Assert.Throws<RuleException>(() => MailCertificate.Read(Settings(folder[name])));
        Assert.Contains("HAWL_MAIL_CERTIFICATE", refusal.Message);
    }

    private HawlSettings Settings(string? certificate) => new()
    {
        DataFolder = folder.Path,
        PublicUrl = new Uri("https://hawl.example/"),
        MailCertificate = certificate,
    };
}
