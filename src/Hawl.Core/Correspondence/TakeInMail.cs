namespace Hawl.Core.Correspondence;

// One mail by itself.
public sealed class TakeInMail(TakeInMails takeIn)
{
    public Task ExecuteAsync(IntakeEnvelope envelope, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        takeIn.ExecuteAsync([ArrivedMail.Of(envelope, bytes)], cancellation);
}
