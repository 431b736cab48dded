using System.Text;
using Hawl.Mail.Smtp;

namespace Hawl.Mail.Submission;

/// <summary>
/// The beginning of a conversation: the greeting, EHLO or HELO, encryption and signing in. Every failure defers the letter, whatever the
/// code: it is about us and the server, not about the letter.
/// </summary>
internal sealed class SmtpOpening(SubmissionSettings settings, SmtpDialogue server)
{
    /// <summary>What the server offers; nothing until the opening has succeeded.</summary>
    public SmtpOffer Offer { get; private set; } = SmtpOffer.Nothing;

    /// <summary>The name in the greeting; null until one was heard.</summary>
    public string? ServerName { get; private set; }

    /// <summary>Does all of it; gives null when letters may follow, else what was in the way.</summary>
    public async Task<SubmissionResult.Deferred?> RunAsync(CancellationToken cancellation)
    {
        var greeting = await server.HearAsync("our connecting", settings.CommandTimeout, cancellation);
        ServerName = greeting.Words.Split([' ', '\n'], 2)[0] is { Length: > 0 } name ? name : null;
        return (greeting.Code == 220 ? null : Failed(greeting))
            ?? await GreetAsync(cancellation)
            ?? await EncryptAsync(cancellation)
            ?? await SignInAsync(cancellation);
    }

    private async Task<SubmissionResult.Deferred?> GreetAsync(CancellationToken cancellation)
    {
        var ehlo = await server.AskAsync($"EHLO {settings.ClientName}", cancellation);
        if (ehlo.IsPositive)
        {
            Offer = SmtpOffer.Read(ehlo);
            return null;
        }

        // RFC 5321 §3.2: a server that does not know EHLO is greeted in the old way.
        var helo = ehlo.IsPermanent ? await server.AskAsync($"HELO {settings.ClientName}", cancellation) : ehlo;
        return helo.IsPositive ? null : Failed(helo);
    }

    private async Task<SubmissionResult.Deferred?> EncryptAsync(CancellationToken cancellation)
    {
        var required = settings.Tls == SubmissionTls.Required || settings.Credentials is not null;
        if (settings.Tls == SubmissionTls.Begun || (!required && !(Offer.StartTls && settings.StartTls is not null)))
        {
            return null;
        }

        if (!Offer.StartTls || settings.StartTls is not { } startTls)
        {
            return new SubmissionResult.Deferred("The server does not offer encryption (STARTTLS), without which nothing is sent to it");
        }

        var go = await server.AskAsync("STARTTLS", cancellation);
        if (go.Code != 220)
        {
            return Failed(go);
        }

        // RFC 3207 §4.2: what was offered in plain text no longer counts.
        Offer = SmtpOffer.Nothing;
        await server.EncryptAsync(startTls, cancellation);
        return await GreetAsync(cancellation);
    }

    private async Task<SubmissionResult.Deferred?> SignInAsync(CancellationToken cancellation)
    {
        if (settings.Credentials is not { } credentials)
        {
            return null;
        }

        if (Offer.Auth.Contains("PLAIN"))
        {
            var secret = Base64($"\0{credentials.UserName}\0{credentials.Password}");
            var plain = await server.AskAsync($"AUTH PLAIN {secret}", cancellation);
            return plain.Code == 235 ? null : Failed(plain);
        }

        if (!Offer.Auth.Contains("LOGIN"))
        {
            return new SubmissionResult.Deferred("The server offers no way to sign in that is known here (AUTH PLAIN or LOGIN)");
        }

        var reply = await server.AskAsync("AUTH LOGIN", cancellation);
        foreach (var answer in new[] { credentials.UserName, credentials.Password })
        {
            reply = reply.Code == 334 ? await server.AskAsync(Base64(answer), cancellation, "signing in") : reply;
        }

        return reply.Code == 235 ? null : Failed(reply);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SubmissionResult.Deferred Failed(SmtpReply reply) => new(reply.ToString(), reply.Code);
}
