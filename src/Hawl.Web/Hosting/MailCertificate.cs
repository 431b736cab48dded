using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hawl.Core;

namespace Hawl.Web.Hosting;

// The listener's certificate with those that vouch for it, all in one PEM file; null when STARTTLS is not offered.
public static class MailCertificate
{
    public static SslStreamCertificateContext? Read(HawlSettings settings)
    {
        if (settings.MailCertificate is not { } file)
        {
            return null;
        }

        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(file);
            return SslStreamCertificateContext.Create(X509Certificate2.CreateFromPemFile(file), chain, offline: true);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new RuleException(
                "settings",
                $"HAWL_MAIL_CERTIFICATE is '{file}', which cannot be read as a PEM file with a certificate and its key. {problem.Message}");
        }
    }
}
