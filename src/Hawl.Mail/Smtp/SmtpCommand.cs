using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace Hawl.Mail.Smtp;

/// <summary>A command line taken apart: the verb and what follows it.</summary>
/// <param name="Verb">The command.</param>
/// <param name="Argument">The rest of the line without surrounding blanks.</param>
internal readonly record struct SmtpCommand(SmtpVerb Verb, string Argument)
{
    private static readonly SearchValues<byte> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(b => b != '\t').Select(b => (byte)b), 0x7F]);

    private static readonly FrozenDictionary<string, SmtpVerb> Verbs = new Dictionary<string, SmtpVerb>
    {
        ["HELO"] = SmtpVerb.Helo,
        ["EHLO"] = SmtpVerb.Ehlo,
        ["LHLO"] = SmtpVerb.Lhlo,
        ["MAIL"] = SmtpVerb.Mail,
        ["RCPT"] = SmtpVerb.Rcpt,
        ["DATA"] = SmtpVerb.Data,
        ["RSET"] = SmtpVerb.Rset,
        ["NOOP"] = SmtpVerb.Noop,
        ["QUIT"] = SmtpVerb.Quit,
        ["VRFY"] = SmtpVerb.Vrfy,
        ["EXPN"] = SmtpVerb.Expn,
        ["HELP"] = SmtpVerb.Help,
        ["STARTTLS"] = SmtpVerb.StartTls,
        ["AUTH"] = SmtpVerb.Auth,
        ["BDAT"] = SmtpVerb.Bdat,
        ["GET"] = SmtpVerb.Http,
        ["POST"] = SmtpVerb.Http,
        ["PUT"] = SmtpVerb.Http,
        ["HEAD"] = SmtpVerb.Http,
        ["OPTIONS"] = SmtpVerb.Http,
        ["CONNECT"] = SmtpVerb.Http,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a line; false, with the reason, when it is not a command at all.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out SmtpCommand command, out string reason)
    {
        command = default;
        reason = "";
        if (line.IndexOfAny(ControlCharacters) >= 0)
        {
            reason = "A command holds no control characters";
        }
        else if (!Utf8.IsValid(line))
        {
            reason = "A command is ASCII or, with SMTPUTF8, UTF-8";
        }
        else
        {
            command = Split(Encoding.UTF8.GetString(line));
            reason = command.Verb is SmtpVerb.Mail or SmtpVerb.Rcpt || Ascii.IsValid(line) ? "" : "This command is written in ASCII";
        }

        return reason.Length == 0;
    }

    private static SmtpCommand Split(string line)
    {
        var text = line.Trim(' ', '\t');
        var blank = text.IndexOfAny([' ', '\t']);
        return blank < 0
            ? new SmtpCommand(Verbs.GetValueOrDefault(text), "")
            : new SmtpCommand(Verbs.GetValueOrDefault(text[..blank]), text[(blank + 1)..].TrimStart(' ', '\t'));
    }
}
