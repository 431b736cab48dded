using Hawl.Core.Data;
using Hawl.Mail.Submission;

namespace Hawl.Core.Correspondence;

// With no mail server configured, a letter is a file named by its Message-ID that appears whole or not at all;
// sent again, it overwrites itself.
public sealed class OutboxTransport(HawlSettings settings) : IMailTransport
{
    public async Task<SubmissionResult> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        try
        {
            return await WriteAsync(
                envelope.IsNotice ? settings.NoticesFolder : settings.OutboxFolder, envelope.MessageId, letter, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new SubmissionResult.Deferred($"The outbox cannot be written: {problem.Message}");
        }
    }

    private static async Task<SubmissionResult> WriteAsync(
        string folder, string messageId, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        DurableFolder.Create(folder);
        var name = string.Concat(messageId.Select(c => IsPlain(c) ? c : '_')) + ".eml";
        var temporary = Path.Combine(folder, $".{Guid.CreateVersion7():N}.tmp");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
            {
                await file.WriteAsync(letter, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        DurableFolder.Sync(folder);
        return new SubmissionResult.Accepted($"written to the outbox as {name}");
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '@' or '+';
}
