using System.Text;
using Hawl.Mail.Smtp;

namespace Hawl.Mail.Submission;

/// <summary>
/// The client's side of the line: a command out, a reply in (RFC 5321 §4.2). Anything that ends the conversation is an <see
/// cref="IOException"/> or a <see cref="TimeoutException"/> whose message is fit for people and holds what the server said last.
/// </summary>
internal sealed class SmtpDialogue(SmtpWire wire, TimeSpan patience)
{
    private const int MaxReplyLine = 4096;
    private const int MaxReplyLines = 200;

    private SmtpReply? _last;

    /// <summary>
    /// Sends a command and reads its reply. <paramref name="shown"/> stands for the command in messages when it holds a secret.
    /// </summary>
    public Task<SmtpReply> AskAsync(string command, CancellationToken cancellation, string? shown = null)
    {
        wire.Write(command + "\r\n");
        return HearAsync(shown ?? command.Split(':', ' ')[0], patience, cancellation);
    }

    /// <summary>Reads a reply; <paramref name="to"/> says to what.</summary>
    public async Task<SmtpReply> HearAsync(string to, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return _last = await ReadAsync(limit, cancellation);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The server gave no reply to {to} within {limit}{Before}");
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{e.Message}{Before}", e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new IOException($"The connection ended instead of a reply to {to}{Before}", e);
        }
    }

    /// <summary>Encrypts after a positive reply to STARTTLS; nothing may have come in plain text behind that reply.</summary>
    public async Task EncryptAsync(Func<Stream, CancellationToken, Task<Stream>> startTls, CancellationToken cancellation)
    {
        if (!wire.Buffered.IsEmpty)
        {
            throw new IOException("The server, or someone in between, went on in plain text after STARTTLS");
        }

        try
        {
            await wire.EncryptAsync(startTls, patience, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new IOException($"The connection could not be encrypted: {e.Message}", e);
        }
    }

    private string Before => _last is null ? "" : $"; before that it said: {_last}";

    private async Task<SmtpReply> ReadAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var words = new List<string>();
        while (true)
        {
            var line = await wire.ReadLineAsync(MaxReplyLine, limit, cancellation);
            if (line.Kind == SmtpLineKind.Gone)
            {
                throw new IOException("The server went away");
            }

            var text = Encoding.UTF8.GetString(line.Text.Span);
            if (line.Kind is SmtpLineKind.TooLong or SmtpLineKind.Endless || words.Count == MaxReplyLines || !IsReply(text))
            {
                throw new InvalidDataException($"What came instead of a reply is not SMTP: {Start(text)}");
            }

            words.Add(text.Length > 4 ? text[4..].TrimEnd() : "");
            if (text.Length == 3 || text[3] == ' ')
            {
                return Reply((100 * (text[0] - '0')) + (10 * (text[1] - '0')) + text[2] - '0', words);
            }
        }
    }

    private static bool IsReply(string line) =>
        line.Length >= 3 && line[0] is >= '2' and <= '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2])
        && (line.Length == 3 || line[3] is ' ' or '-');

    /// <summary>Takes the enhanced status off the front of the lines (RFC 2034 §4).</summary>
    private static SmtpReply Reply(int code, List<string> lines)
    {
        var status = lines[^1].Split(' ')[0];
        var numbers = status.Split('.');
        var given = numbers.Length == 3 && numbers[0] == $"{code / 100}" && numbers.All(IsSmallNumber);
        return given
            ? new SmtpReply(code, status, string.Join('\n', lines.Select(line => Without(status, line))))
            : new SmtpReply(code, "", string.Join('\n', lines));
    }

    private static bool IsSmallNumber(string text) => text.Length is > 0 and < 4 && text.All(char.IsAsciiDigit);

    private static string Without(string status, string line) =>
        line.StartsWith(status, StringComparison.Ordinal) ? line[status.Length..].Trim() : line;

    private static string Start(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
