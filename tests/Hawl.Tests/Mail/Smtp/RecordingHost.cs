using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Hawl.Mail.Smtp;

namespace Hawl.Tests.Mail.Smtp;

// A host for the session: knows a few addresses by their first letters and remembers what it took.
internal sealed class RecordingHost
{
    public static readonly IPEndPoint Peer = new(IPAddress.Parse("192.0.2.7"), 40000);

    private readonly ConcurrentQueue<string> _taken = new();

    public ConcurrentQueue<Exception> Failures { get; } = new();

    public SmtpHandlers Handlers => new()
    {
        JudgeRecipient = (question, _) => new(question.Address switch
        {
            ['r', 'e', 'q', 'u', 'e', 's', 't', '-', ..] or "postmaster" or "grüße@hawl.example" => SmtpReply.RecipientAccepted,
            ['b', 'a', 'd', '-', ..] or ['l', 'o', 's', 't', '-', ..] => SmtpReply.RecipientAccepted,
            ['l', 'a', 't', 'e', 'r', ..] => new SmtpReply(451, "4.7.1", "Not yet"),
            ['b', 'r', 'o', 'k', 'e', 'n', ..] => throw new InvalidOperationException("The directory is away"),
            _ => SmtpReply.NoSuchRecipient,
        }),
        OpenData = envelope => envelope.MailFrom switch
        {
            "nospool@council.example" => throw new IOException("No spool"),
            "fullspool@council.example" => new FixedStream(10),
            _ => new MemoryStream(),
        },
        TakeMessage = TakeAsync,
        Failed = Failures.Enqueue,
    };

    // What was taken, one envelope and its bytes after the other; line ends written out.
    public string Taken => string.Concat(_taken);

    private async ValueTask<IReadOnlyList<SmtpReply>> TakeAsync(Envelope envelope, Stream spool, CancellationToken cancellation)
    {
        if (envelope.MailFrom == "crash@council.example")
        {
            throw new IOException("The disk is full");
        }

        using var reader = new StreamReader(spool, Encoding.Latin1);
        var text = await reader.ReadToEndAsync(cancellation);
        var size = envelope.DeclaredSize is { } declared ? $" size={declared}" : "";
        var to = string.Join(">,<", envelope.Recipients);
        _taken.Enqueue($"{envelope.Protocol} {envelope.HeloName} from=<{envelope.MailFrom}> to=<{to}>{size}\n{Shown(text)}");
        return [.. envelope.Recipients.Select(r => r switch
        {
            ['b', 'a', 'd', '-', ..] => new SmtpReply(550, "5.7.1", $"Not for {r}"),
            ['l', 'o', 's', 't', '-', ..] => SmtpReply.TryLater,
            _ => SmtpReply.MessageAccepted,
        })];
    }

    private static string Shown(string text) => string.Concat(text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Split("\r\n")[..^1]
        .Select(line => "| " + string.Concat(line.Select(c => c is < ' ' or > '~' ? $"\\x{(int)c:X2}" : c.ToString())) + "\n"));

    // A spool on a disk that is nearly full.
    private sealed class FixedStream(int length) : MemoryStream(new byte[length]);
}
