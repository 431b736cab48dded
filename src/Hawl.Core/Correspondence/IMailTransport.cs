namespace Hawl.Core.Correspondence;

// How letters leave: to a mail server, or as files into the outbox folder.
public interface IMailTransport
{
    Task<Transmission> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation);
}
