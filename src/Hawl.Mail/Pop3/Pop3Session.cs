using System.Globalization;
using System.Text;
using Hawl.Mail.Smtp;

namespace Hawl.Mail.Pop3;

/// <summary>
/// A client's side of a conversation with a mailbox (RFC 1939) over any stream: greeting, STLS (RFC 2595), USER and PASS, UIDL and LIST,
/// RETR and DELE, QUIT. What is deleted is gone only once <see cref="QuitAsync"/> has succeeded: a conversation that breaks off deletes
/// nothing.
/// </summary>
/// <example><code>
/// await using var session = new Pop3Session(stream, settings);
/// await session.OpenAsync(cancellation);
/// foreach (var message in await session.ListAsync(cancellation)) { … }
/// await session.QuitAsync(cancellation);
/// </code></example>
public sealed class Pop3Session(Stream stream, Pop3Settings settings) : IAsyncDisposable
{
    private const int LongestLine = 1024;

    private readonly SmtpWire _wire = new(stream, settings.Clock);

    /// <summary>Hears the greeting, encrypts and signs in.</summary>
    /// <exception cref="IOException">The server refuses (<see cref="Pop3Refusal"/>, with its words), or is gone.</exception>
    /// <exception cref="TimeoutException">The server is silent.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await HearAsync("the connection", cancellation);
        if (!settings.Url.EncryptedFromTheStart)
        {
            await AskAsync("STLS", "STLS", cancellation);
            // RFC 2595 §4: what was said in plain text behind the answer is forgotten.
            await _wire.EncryptAsync(settings.StartTls, settings.ReplyTimeout, cancellation);
        }

        await AskAsync($"USER {settings.Url.UserName}", "USER", cancellation);
        await AskAsync($"PASS {settings.Url.Password}", "PASS", cancellation);
    }

    /// <summary>Every message in the mailbox, in its order.</summary>
    /// <exception cref="IOException">The server does not know UIDL, or is gone.</exception>
    /// <exception cref="TimeoutException">The server is silent.</exception>
    public async Task<IReadOnlyList<Pop3Message>> ListAsync(CancellationToken cancellation)
    {
        await AskAsync("UIDL", "UIDL", cancellation);
        var uids = await PairsAsync(cancellation);
        await AskAsync("LIST", "LIST", cancellation);
        var sizes = (await PairsAsync(cancellation)).ToDictionary(p => p.Number, p => p.Value);
        return
        [
            .. uids.Select(u => new Pop3Message(u.Number, u.Value, Size(sizes.GetValueOrDefault(u.Number)))),
        ];
    }

    /// <summary>Writes a whole message into a stream.</summary>
    /// <exception cref="IOException">The server refuses, or is gone before the end.</exception>
    /// <exception cref="InvalidDataException">It is larger than <paramref name="most"/> bytes; the conversation cannot go on.</exception>
    /// <exception cref="TimeoutException">The server is silent.</exception>
    public async Task ReadAsync(Pop3Message message, Stream into, long most, CancellationToken cancellation)
    {
        await AskAsync(Command("RETR", message.Number), "RETR", cancellation);
        var unstuffer = new DotUnstuffer();
        var bytes = new byte[32 * 1024];
        for (long kept = 0; !unstuffer.Ended;)
        {
            if (_wire.Buffered.IsEmpty && !await _wire.FillAsync(settings.ReplyTimeout, cancellation))
            {
                throw new EndOfStreamException("The connection ended within a message");
            }

            _wire.Consume(unstuffer.Read(_wire.Buffered.Span, bytes, out var written));
            kept += written;
            if (kept > most)
            {
                throw new InvalidDataException($"The message has more than {most} bytes");
            }

            await into.WriteAsync(bytes.AsMemory(0, written), cancellation);
        }
    }

    /// <summary>Marks a message as to be deleted at the end.</summary>
    /// <exception cref="IOException">The server refuses, or is gone.</exception>
    public Task DeleteAsync(Pop3Message message, CancellationToken cancellation) =>
        AskAsync(Command("DELE", message.Number), "DELE", cancellation);

    /// <summary>Ends the conversation; only now is what was marked deleted (RFC 1939 §6).</summary>
    /// <exception cref="IOException">The server refuses, or is gone: what was marked may still be there.</exception>
    public Task QuitAsync(CancellationToken cancellation) => AskAsync("QUIT", "QUIT", cancellation);

    /// <summary>Closes the encryption, if this session began it.</summary>
    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private static long Size(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static string Command(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word} {number}");

    private async Task AskAsync(string command, string name, CancellationToken cancellation)
    {
        _wire.Write(command + "\r\n");
        // An answer that is there already must not keep the command back.
        await _wire.FlushAsync(settings.ReplyTimeout, cancellation);
        await HearAsync(name, cancellation);
    }

    private async Task HearAsync(string name, CancellationToken cancellation)
    {
        var line = await LineAsync(cancellation);
        if (!line.StartsWith("+OK", StringComparison.Ordinal))
        {
            throw new Pop3Refusal($"To {name} the server said: {line}");
        }
    }

    /// <summary>The lines of an answer up to the full stop, as number and word (RFC 1939 §5 and §7).</summary>
    private async Task<List<(int Number, string Value)>> PairsAsync(CancellationToken cancellation)
    {
        var pairs = new List<(int Number, string Value)>();
        while (await LineAsync(cancellation) is var line && line != ".")
        {
            pairs.Add(line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) is [var number, var value, ..]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                    ? (read, value)
                    : throw new Pop3Refusal($"This is no line of a list: {line}"));
        }

        return pairs;
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = await _wire.ReadLineAsync(LongestLine, settings.ReplyTimeout, cancellation);
        return line.Kind switch
        {
            SmtpLineKind.Whole or SmtpLineKind.BareLf => Encoding.UTF8.GetString(line.Text.Span),
            SmtpLineKind.Gone => throw new EndOfStreamException("The server hung up"),
            _ => throw new Pop3Refusal("The server sent a line without end"),
        };
    }
}
