namespace Hawl.Mail.Smtp;

/// <summary>One connection: reads commands, asks <see cref="SmtpStateTable"/> whether they may be said now, answers them.</summary>
internal sealed class SmtpConversation(SmtpSettings settings, SmtpDelivery delivery, SmtpTransaction transaction, SmtpWire wire)
{
    private SmtpState _state = SmtpState.New;

    public async Task RunAsync(CancellationToken cancellation)
    {
        Say(new SmtpReply(220, "", $"{settings.HostName} ESMTP and LMTP ready"));
        var mistakes = 0;
        for (var commands = 1; _state != SmtpState.Ended; commands++)
        {
            var line = await wire.ReadLineAsync(settings.MaxCommandLine, settings.CommandTimeout, cancellation);
            var answer = await AnswerAsync(line, cancellation);
            mistakes += answer.IsMistake ? 1 : 0;
            Say([.. answer.Replies]);
            if (_state != SmtpState.Ended && (mistakes > settings.MaxErrors || commands >= settings.MaxCommands))
            {
                Say(new SmtpReply(421, "4.7.0", $"Too many {(mistakes > settings.MaxErrors ? "mistakes" : "commands")}, closing"));
                _state = SmtpState.Ended;
            }
        }

        await wire.FlushAsync(settings.CommandTimeout, cancellation);
    }

    private void Say(params ReadOnlySpan<SmtpReply> replies)
    {
        foreach (var reply in replies)
        {
            wire.Write(reply.ToWire());
        }
    }

    private async Task<SmtpAnswer> AnswerAsync(SmtpLine line, CancellationToken cancellation)
    {
        var command = default(SmtpCommand);
        var answer = line.Kind switch
        {
            SmtpLineKind.Gone => SmtpAnswer.Last(),
            SmtpLineKind.BareLf => new SmtpReply(500, "5.5.2", "A line ends with CR LF, not with LF alone"),
            SmtpLineKind.TooLong => new SmtpReply(500, "5.5.2", "The line is too long"),
            SmtpLineKind.Endless => SmtpAnswer.Last(new SmtpReply(500, "5.5.2", "The line has no end, closing")),
            _ when !SmtpCommand.TryRead(line.Text.Span, out command, out var reason) => new SmtpReply(500, "5.5.2", reason),
            _ when SmtpStateTable.Next(_state, command.Verb) is null => OutOfSequence(command.Verb),
            _ => await ObeyAsync(command, cancellation),
        };
        _state = answer switch
        {
            { Closes: true } => SmtpState.Ended,
            { Succeeded: true } => SmtpStateTable.Next(_state, command.Verb) ?? _state,
            _ => _state,
        };
        return answer;
    }

    private SmtpReply OutOfSequence(SmtpVerb verb) => new(503, "5.5.1", (_state, verb) switch
    {
        (SmtpState.New, _) => "Say HELO, EHLO or LHLO first",
        (SmtpState.Greeted, _) => "Say MAIL first",
        (SmtpState.MailGiven, SmtpVerb.Data) => "No recipient has been accepted",
        _ => "A message is already begun; RSET forgets it",
    });

    private async Task<SmtpAnswer> ObeyAsync(SmtpCommand command, CancellationToken cancellation) => command.Verb switch
    {
        SmtpVerb.Helo or SmtpVerb.Ehlo or SmtpVerb.Lhlo => Greet(command),
        SmtpVerb.Mail => transaction.Begin(command.Argument),
        SmtpVerb.Rcpt => await transaction.NameAsync(command.Argument, question => delivery.JudgeAsync(question, cancellation)),
        SmtpVerb.Data or SmtpVerb.StartTls when command.Argument.Length > 0 => new SmtpReply(501, "5.5.4", "The command stands alone"),
        SmtpVerb.Data => await ReceiveAsync(cancellation),
        SmtpVerb.StartTls => await EncryptAsync(cancellation),
        SmtpVerb.Rset => Forget(),
        SmtpVerb.Noop => new SmtpReply(250, "2.0.0", "Nothing done"),
        SmtpVerb.Quit => new SmtpReply(221, "2.0.0", $"{settings.HostName} closing"),
        SmtpVerb.Vrfy => new SmtpReply(252, "2.5.0", "Addresses are judged when RCPT names them"),
        SmtpVerb.Help => new SmtpReply(214, "2.0.0", "HELO EHLO LHLO MAIL RCPT DATA RSET NOOP VRFY QUIT"),
        SmtpVerb.Expn or SmtpVerb.Auth => new SmtpReply(502, "5.5.1", "The command is not offered"),
        SmtpVerb.Bdat => SmtpAnswer.Last(new SmtpReply(502, "5.5.1", "The command is not offered, closing")),
        SmtpVerb.Http => SmtpAnswer.Last(new SmtpReply(500, "5.5.1", "This is a mail server, closing")),
        _ => new SmtpReply(500, "5.5.1", "The command is not known"),
    };

    private SmtpReply Greet(SmtpCommand command)
    {
        if (command.Argument.Length == 0)
        {
            return new SmtpReply(501, "5.5.4", "Give your name after the command");
        }

        transaction.Greet(command.Verb, command.Argument);
        return new SmtpReply(250, "", command.Verb == SmtpVerb.Helo ? settings.HostName : string.Join('\n', Extensions()));
    }

    private string[] Extensions() =>
    [
        settings.HostName,
        "PIPELINING",
        $"SIZE {settings.MaxMessageBytes}",
        "8BITMIME",
        "SMTPUTF8",
        .. settings.StartTls is null || transaction.Encrypted ? [] : new[] { "STARTTLS" },
        "ENHANCEDSTATUSCODES",
    ];

    private SmtpReply Forget()
    {
        transaction.Reset();
        return new SmtpReply(250, "2.0.0", "Forgotten");
    }

    private async Task<SmtpAnswer> ReceiveAsync(CancellationToken cancellation)
    {
        var answer = await delivery.ReceiveAsync(transaction, cancellation);
        if (answer.Succeeded)
        {
            transaction.Reset();
        }

        return answer;
    }

    /// <summary>
    /// RFC 3207 §4: after the reply the connection is encrypted and everything said before is forgotten. Whatever came in plain text
    /// behind the command was put there by someone in between, or by a client that may not wait: neither is obeyed.
    /// </summary>
    private async Task<SmtpAnswer> EncryptAsync(CancellationToken cancellation)
    {
        if (settings.StartTls is not { } startTls || transaction.Encrypted)
        {
            return new SmtpReply(502, "5.5.1", "The command is not offered");
        }

        if (!wire.Buffered.IsEmpty)
        {
            return SmtpAnswer.Last(new SmtpReply(554, "5.7.0", "Nothing may follow STARTTLS before encryption has begun, closing"));
        }

        wire.Write(new SmtpReply(220, "2.0.0", "Begin encryption").ToWire());
        await wire.EncryptAsync(startTls, settings.CommandTimeout, cancellation);
        transaction.Greet(SmtpVerb.Helo, "");
        transaction.Encrypted = true;
        return new SmtpAnswer([], true);
    }
}
