using System.Text;

namespace Hawl.Tests.Support;

// Plays one side of a transcript against the other: says its own lines and compares what the other side says, byte for byte.
public static class TranscriptPlayer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task PlayAsync(Transcript transcript, char ownSide, DuplexStream stream)
    {
        foreach (var turn in transcript.Turns)
        {
            if (turn.Side == ownSide)
            {
                await stream.WriteAsync(turn.Bytes);
                await stream.FlushAsync();
                if (turn.Closes)
                {
                    stream.CloseWriting();
                }
            }
            else
            {
                await ExpectAsync(stream, turn);
            }
        }
    }

    private static async Task ExpectAsync(DuplexStream stream, Transcript.Turn turn)
    {
        using var patience = new CancellationTokenSource(Patience);
        var expected = Encoding.Latin1.GetString(turn.Bytes);
        var heard = new byte[turn.Bytes.Length + (turn.Closes ? 1 : 0)];
        var length = 0;
        try
        {
            while (length < heard.Length)
            {
                var read = await stream.ReadAsync(heard.AsMemory(length), patience.Token);
                length += read;
                if (read == 0 || !expected.StartsWith(Encoding.Latin1.GetString(heard, 0, length), StringComparison.Ordinal))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Equal(expected, Encoding.Latin1.GetString(heard, 0, length) + "<and then silence>");
        }

        Assert.Equal(expected, Encoding.Latin1.GetString(heard, 0, length));
    }
}
