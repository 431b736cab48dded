using System.Net.Security;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Mail.Smtp;

namespace Hawl.Web.Hosting;

// What the mail listener answers: at RCPT from the requests there are, after DATA from the journal on the disk.
public sealed class MailReception(
    HawlSettings settings, IntakeJournal journal, IServiceScopeFactory scopes, MailTraffic traffic, ILogger<MailReception> log)
{
    private static readonly SmtpReply TooFast = new(451, "4.7.1", "Too many recipients within a minute; please try again later");
    private static readonly SmtpReply TooManyGuesses = new(451, "4.7.1", "Too many unknown addresses; please try again later");

    private readonly RecipientGuesses guesses = new(traffic.Clock);
    private readonly SslStreamCertificateContext? certificate = MailCertificate.Read(settings);

    public SmtpSession Session() => new(
        new SmtpSettings
        {
            HostName = settings.MailDomain,
            Clock = traffic.Clock,
            MaxMessageBytes = settings.MailMax,
            MaxDataBytes = 4 * settings.MailMax,
            StartTls = certificate is null ? null : EncryptAsync,
        },
        new SmtpHandlers
        {
            JudgeRecipient = JudgeAsync,
            OpenData = _ => new SpoolStream(settings.IntakeFolder),
            TakeMessage = TakeAsync,
            Failed = problem => log.LogError(problem, "A mail could not be taken; its sender was told to try again"),
        });

    private async ValueTask<SmtpReply> JudgeAsync(RecipientQuestion asked, CancellationToken cancellation)
    {
        if (!traffic.MayName(asked.Peer))
        {
            return TooFast;
        }

        await using var scope = scopes.CreateAsyncScope();
        var match = await scope.ServiceProvider.GetRequiredService<JudgeRecipient>().ExecuteAsync(asked.Address, cancellation);
        if (match is RecipientMatch.Exact or RecipientMatch.Person or RecipientMatch.Notices)
        {
            return SmtpReply.RecipientAccepted;
        }

        // From here on an answer would help whoever is trying addresses.
        if (guesses.Exhausted(asked.Peer))
        {
            return TooManyGuesses;
        }

        guesses.WasWrong(asked.Peer);
        return match is RecipientMatch.Near ? SmtpReply.RecipientAccepted : SmtpReply.NoSuchRecipient;
    }

    private async ValueTask<IReadOnlyList<SmtpReply>> TakeAsync(Envelope envelope, Stream spool, CancellationToken cancellation)
    {
        spool.Position = 0;
        await journal.AppendAsync(
            new IntakeEnvelope
            {
                DeliveryId = Guid.CreateVersion7(traffic.Clock.GetUtcNow()),
                MailFrom = envelope.MailFrom,
                Recipients = envelope.Recipients,
                Peer = envelope.Peer?.ToString(),
                HeloName = envelope.HeloName,
                Protocol = envelope.Protocol,
                ReceivedAt = traffic.Clock.GetUtcNow().UtcDateTime,
            },
            spool,
            cancellation);
        return [.. envelope.Recipients.Select(_ => SmtpReply.MessageAccepted)];
    }

    private async Task<Stream> EncryptAsync(Stream plain, CancellationToken cancellation)
    {
        var encrypted = new SslStream(plain, leaveInnerStreamOpen: true);
        await encrypted.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificateContext = certificate }, cancellation);
        return encrypted;
    }
}
