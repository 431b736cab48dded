namespace Hawl.Mail.Smtp;

/// <summary>
/// Asks the host about recipients and hands it messages; whatever goes wrong there is answered 451 and the client keeps the message.
/// </summary>
internal sealed class SmtpDelivery(SmtpSettings settings, SmtpHandlers handlers, SmtpWire wire)
{
    public async ValueTask<SmtpReply> JudgeAsync(RecipientQuestion question, CancellationToken cancellation)
    {
        try
        {
            return await handlers.JudgeRecipient(question, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            handlers.Failed?.Invoke(e);
            return SmtpReply.TryLater;
        }
    }

    /// <summary>Answers DATA: 354, the message, and what became of it.</summary>
    public async Task<SmtpAnswer> ReceiveAsync(SmtpTransaction transaction, CancellationToken cancellation)
    {
        var envelope = transaction.ToEnvelope();
        if (Open(envelope) is not { } opened)
        {
            return SmtpReply.TryLater;
        }

        await using var spool = opened;
        wire.Write(new SmtpReply(354, "", "Send the message; end it with a line that holds only a full stop").ToWire());
        var outcome = await TransferAsync(spool, cancellation);
        var replies = outcome == DataOutcome.Whole
            ? await TakeAsync(envelope, spool, cancellation)
            : [.. envelope.Recipients.Select(_ => Refusal(outcome))];
        return outcome switch
        {
            DataOutcome.Gone => SmtpAnswer.Last(),
            DataOutcome.Endless => SmtpAnswer.Last(replies[0]),
            _ => new SmtpAnswer(transaction.IsLmtp ? replies : [Worst(replies)], true),
        };
    }

    private async Task<DataOutcome> TransferAsync(Stream spool, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(settings.MessageTimeout, settings.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await new SmtpDataTransfer(wire, settings, handlers.Failed).ReceiveAsync(spool, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The message was not whole within {settings.MessageTimeout}");
        }
    }

    private Stream? Open(Envelope envelope)
    {
        try
        {
            return handlers.OpenData(envelope);
        }
        catch (Exception e)
        {
            handlers.Failed?.Invoke(e);
            return null;
        }
    }

    private async Task<IReadOnlyList<SmtpReply>> TakeAsync(Envelope envelope, Stream spool, CancellationToken cancellation)
    {
        try
        {
            await spool.FlushAsync(cancellation);
            spool.Position = 0;
            var replies = await handlers.TakeMessage(envelope, spool, cancellation);
            return replies.Count == envelope.Recipients.Count
                ? replies
                : throw new InvalidOperationException($"{replies.Count} replies were given for {envelope.Recipients.Count} recipients");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            handlers.Failed?.Invoke(e);
            return [.. envelope.Recipients.Select(_ => SmtpReply.TryLater)];
        }
    }

    private SmtpReply Refusal(DataOutcome outcome) => outcome switch
    {
        DataOutcome.TooLarge => new(552, "5.3.4", $"The message is larger than the {settings.MaxMessageBytes} bytes taken here"),
        DataOutcome.Endless => new(552, "5.3.4", $"The message goes far beyond the {settings.MaxMessageBytes} bytes taken here, closing"),
        DataOutcome.BareLineEnd => new(550, "5.6.11", "The message holds a CR or an LF by itself; lines end with CR LF (RFC 5321, 2.3.8)"),
        _ => SmtpReply.TryLater,
    };

    /// <summary>
    /// SMTP has one reply for all recipients (RFC 5321 §4.2.5): if one must be tried again all are, since taking a message twice does no
    /// harm; then a refusal counts; else the first.
    /// </summary>
    private static SmtpReply Worst(IReadOnlyList<SmtpReply> replies) =>
        replies.FirstOrDefault(r => r.IsTemporary) ?? replies.FirstOrDefault(r => !r.IsPositive) ?? replies[0];
}
