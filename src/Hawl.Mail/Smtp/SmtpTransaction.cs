using System.Net;
using System.Text;

namespace Hawl.Mail.Smtp;

/// <summary>The client's name and the message it has begun (RFC 5321 §3.3): return path and recipients so far.</summary>
internal sealed class SmtpTransaction(SmtpSettings settings, IPEndPoint? peer)
{
    private static readonly SmtpReply NeedsUtf8 = new(553, "5.6.7", "An address in other letters than ASCII needs SMTPUTF8");
    private static readonly SmtpReply UnknownParameter = new(555, "5.5.4", "The parameter is not one this server offers");

    private readonly List<string> _recipients = [];
    private MailParameters _parameters = new(null, false);
    private SmtpVerb _greeting = SmtpVerb.Helo;
    private string _heloName = "";
    private string _mailFrom = "";

    /// <summary>Whether the connection was encrypted by STARTTLS.</summary>
    public bool Encrypted { get; set; }

    /// <summary>Whether each recipient gets a reply of its own after the message (RFC 2033 §4.2).</summary>
    public bool IsLmtp => _greeting == SmtpVerb.Lhlo;

    public void Greet(SmtpVerb greeting, string heloName)
    {
        (_greeting, _heloName) = (greeting, heloName);
        Reset();
    }

    public void Reset()
    {
        _recipients.Clear();
        (_mailFrom, _parameters) = ("", new(null, false));
    }

    /// <summary>Answers MAIL with what follows it.</summary>
    public SmtpReply Begin(string argument)
    {
        if (!SmtpPath.TryRead(argument, "FROM:", out var mailFrom, out var words))
        {
            return new SmtpReply(501, "5.1.7", "Say MAIL FROM:<address>");
        }

        if (MailParameters.Read(words, out var refusal) is not { } parameters)
        {
            return refusal ?? UnknownParameter;
        }

        if (parameters.Size > settings.MaxMessageBytes)
        {
            return new SmtpReply(552, "5.3.4", $"The message is larger than the {settings.MaxMessageBytes} bytes taken here");
        }

        if (!parameters.Utf8 && !Ascii.IsValid(mailFrom))
        {
            return NeedsUtf8;
        }

        (_mailFrom, _parameters) = (mailFrom, parameters);
        return new SmtpReply(250, "2.1.0", "Sender accepted");
    }

    /// <summary>Answers RCPT with what follows it; <paramref name="judge"/> decides about an address that is well formed.</summary>
    public async ValueTask<SmtpReply> NameAsync(string argument, Func<RecipientQuestion, ValueTask<SmtpReply>> judge)
    {
        if (!SmtpPath.TryRead(argument, "TO:", out var address, out var words) || address.Length == 0)
        {
            return new SmtpReply(501, "5.1.3", "Say RCPT TO:<address>");
        }

        if (words.Length > 0)
        {
            return UnknownParameter;
        }

        if (!_parameters.Utf8 && !Ascii.IsValid(address))
        {
            return NeedsUtf8;
        }

        if (_recipients.Count >= settings.MaxRecipients)
        {
            return new SmtpReply(452, "4.5.3", "Too many recipients for one message; send it to the others by itself");
        }

        var reply = await judge(new RecipientQuestion(address, _mailFrom, peer));
        if (reply.IsPositive)
        {
            _recipients.Add(address);
        }

        return reply;
    }

    public Envelope ToEnvelope() => new()
    {
        MailFrom = _mailFrom,
        Recipients = [.. _recipients],
        HeloName = _heloName,
        Protocol = Protocol,
        Peer = peer,
        DeclaredSize = _parameters.Size,
    };

    /// <summary>RFC 3848 §1 and RFC 6531 §4.3: UTF8 in front for SMTPUTF8, S behind when encrypted.</summary>
    private string Protocol => (_greeting, _parameters.Utf8) switch
    {
        (SmtpVerb.Helo, _) => "SMTP",
        (SmtpVerb.Lhlo, true) => "UTF8LMTP",
        (SmtpVerb.Lhlo, false) => "LMTP",
        (_, true) => "UTF8SMTP",
        _ => "ESMTP",
    } + (Encrypted && _greeting != SmtpVerb.Helo ? "S" : "");
}
