using System.Collections.Concurrent;
using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Mail.Submission;

namespace Hawl.Tests.Core.Correspondence;

// A mail server that says what a test tells it to say, and yes when it was told nothing.
internal sealed class ScriptedTransport : IMailTransport
{
    public static readonly SubmissionResult.Accepted Yes = new("250 2.0.0 taken");

    public ConcurrentQueue<(LetterEnvelope Envelope, string Text)> Letters { get; } = [];

    public Queue<SubmissionResult> Answers { get; } = [];

    // What happens while the server is talked to.
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public async Task<SubmissionResult> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        Letters.Enqueue((envelope, Encoding.ASCII.GetString(letter.Span)));
        await Meanwhile();
        return Answers.TryDequeue(out var answer) ? answer : Yes;
    }
}
