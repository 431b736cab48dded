using Hawl.Mail.Smtp;

namespace Hawl.Mail.Submission;

/// <summary>
/// A client's side of a conversation with the mail server that takes our letters (RFC 5321, RFC 6409), over any stream: greeting, EHLO or
/// HELO, STARTTLS (RFC 3207), AUTH PLAIN or LOGIN (RFC 4954, RFC 4616), then any number of letters one after the other.
/// </summary>
/// <example><code>
/// await using var session = new SmtpClientSession(stream, settings);
/// var result = await session.SubmitAsync("letters@hawl.example", ["foi@council.example"], message, cancellation);
/// await session.QuitAsync(cancellation);
/// </code></example>
public sealed class SmtpClientSession : IAsyncDisposable
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly SubmissionSettings _settings;
    private readonly SmtpWire _wire;
    private readonly SmtpDialogue _server;
    private SmtpOffer? _offer;
    private string? _serverName;
    private string? _over;
    private bool _wholeLetterSent;

    /// <summary>Prepares a conversation; nothing is read or written before the first letter.</summary>
    /// <param name="stream">The connection, encrypted already or not as <see cref="SubmissionSettings.Tls"/> says. The caller closes
    /// it.</param>
    /// <param name="settings">Who we are and how patient.</param>
    public SmtpClientSession(Stream stream, SubmissionSettings settings)
    {
        _settings = settings;
        _wire = new SmtpWire(stream, settings.Clock);
        _server = new SmtpDialogue(_wire, settings.CommandTimeout);
    }

    /// <summary>Another letter can be sent in this conversation.</summary>
    public bool IsOpen => _over is null;

    /// <summary>
    /// Sends a letter to all recipients or to none: when one is refused, the letter is not sent. What goes wrong before the letter is
    /// offered (the greeting, encryption, signing in) defers it, since it is not the letter's fault. Neither the server nor the network
    /// can make this throw.
    /// </summary>
    /// <param name="mailFrom">The return path (RFC 5321 §3.3); empty for letters that must not bounce.</param>
    /// <param name="recipients">The addresses, without brackets.</param>
    /// <param name="message">The message as it is to arrive.</param>
    /// <param name="cancellation">Gives up; the conversation cannot go on afterwards.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<SubmissionResult> SubmitAsync(
        string mailFrom, IReadOnlyList<string> recipients, ReadOnlyMemory<byte> message, CancellationToken cancellation) =>
        SubmitAsync(mailFrom, recipients, message, null, cancellation);

    /// <summary>
    /// The same, and asks the server, if it knows how (RFC 3461), to report success, delay and failure to the return path.
    /// </summary>
    /// <param name="mailFrom">The return path.</param>
    /// <param name="recipients">The addresses, without brackets.</param>
    /// <param name="message">The message as it is to arrive.</param>
    /// <param name="reportId">What reports are to name the letter by, its Message-ID for instance (<c>Original-Envelope-Id</c>); null asks
    /// for none.</param>
    /// <param name="cancellation">Gives up; the conversation cannot go on afterwards.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<SubmissionResult> SubmitAsync(
        string mailFrom, IReadOnlyList<string> recipients, ReadOnlyMemory<byte> message, string? reportId, CancellationToken cancellation)
    {
        _wholeLetterSent = false;
        try
        {
            var result = _over is null
                ? await SubmitAsync(new SmtpLetter(mailFrom, recipients, message) { ReportId = reportId }, cancellation)
                : new SubmissionResult.Deferred(_over);
            return result with { Server = _serverName };
        }
        catch (Exception e) when (e is IOException or TimeoutException or ObjectDisposedException)
        {
            _over = e.Message;
            return new SubmissionResult.Deferred(e.Message, null, _wholeLetterSent) { Server = _serverName };
        }
        catch (OperationCanceledException)
        {
            _over = "The conversation was broken off";
            throw;
        }
    }

    /// <summary>
    /// Says goodbye and waits a little for the answer (RFC 5321 §4.1.1.10). Whether one comes makes no difference to the letters, so this
    /// does not throw, not even when cancelled.
    /// </summary>
    public async Task QuitAsync(CancellationToken cancellation)
    {
        if (_over is not null)
        {
            return;
        }

        try
        {
            _wire.Write("QUIT\r\n");
            await _server.HearAsync("QUIT", Goodbye, cancellation);
        }
        catch (Exception e) when (e is IOException or TimeoutException or OperationCanceledException)
        {
            // Everything that matters has been answered already.
        }

        _over = "The conversation has ended";
    }

    /// <summary>Closes the encryption this session began; the stream below it is the caller's.</summary>
    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private async Task<SubmissionResult> SubmitAsync(SmtpLetter letter, CancellationToken cancellation)
    {
        if (_offer is null)
        {
            var opening = new SmtpOpening(_settings, _server);
            var failure = await opening.RunAsync(cancellation);
            _serverName = opening.ServerName;
            if (failure is not null)
            {
                _over = failure.Words;
                return failure;
            }

            _offer = opening.Offer;
        }

        if (letter.Obstacle(_offer) is { } obstacle)
        {
            return new SubmissionResult.Refused(obstacle, null, "");
        }

        var refusal = await OfferAsync(letter, _offer, cancellation);
        if (refusal is not null)
        {
            await ForgetAsync(cancellation);
            return refusal;
        }

        await letter.SendAsync(_wire, _settings.CommandTimeout, () => _wholeLetterSent = true, cancellation);
        return Judge(await _server.HearAsync("the letter", _settings.MessageTimeout, cancellation));
    }

    /// <summary>MAIL, RCPT and DATA; gives null when the server waits for the message, else why not.</summary>
    private async Task<SubmissionResult?> OfferAsync(SmtpLetter letter, SmtpOffer offer, CancellationToken cancellation)
    {
        var begun = await _server.AskAsync(letter.MailCommand(offer), cancellation);
        if (!begun.IsPositive)
        {
            return Judge(begun);
        }

        foreach (var recipient in letter.Recipients)
        {
            var named = await _server.AskAsync(letter.RcptCommand(recipient, offer), cancellation);
            if (!named.IsPositive)
            {
                // RFC 5321 §4.5.3.1.10: some servers say 552 when they mean 452, too many recipients.
                return named.Code == 552 ? new SubmissionResult.Deferred(named.ToString(), named.Code) : Judge(named);
            }
        }

        var go = await _server.AskAsync("DATA", cancellation);
        return go.Code == 354 ? null : go.IsPositive ? throw new IOException($"The server did not ask for the letter: {go}") : Judge(go);
    }

    /// <summary>Takes back what was begun, so that the next letter finds the server ready.</summary>
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            if (_over is null && !(await _server.AskAsync("RSET", cancellation)).IsPositive)
            {
                _over = "The server did not forget the letter it had refused";
            }
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            _over = e.Message;
        }
    }

    private SubmissionResult Judge(SmtpReply reply)
    {
        if (reply.Code == 421)
        {
            _over = reply.ToString();
        }

        return reply switch
        {
            { IsPositive: true } => new SubmissionResult.Accepted(reply.ToString()),
            // RFC 4954 §6: who we are is in question, not the letter.
            { Code: 530 or 534 or 535 or 538 } => new SubmissionResult.Deferred(reply.ToString(), reply.Code),
            { IsPermanent: true } => new SubmissionResult.Refused(reply.ToString(), reply.Code, reply.EnhancedStatus),
            _ => new SubmissionResult.Deferred(reply.ToString(), reply.Code),
        };
    }
}
