using Hawl.Core.Data;

namespace Hawl.Core.Correspondence;

// How a process that does not own the journal leaves a message in it: a segment of one record, made under another name and renamed when
// it is on disk. The owner finds it at its next look, or when it next starts.
public static class IntakeDrop
{
    public static async Task WriteAsync(string folder, IntakeEnvelope envelope, Stream message, CancellationToken cancellation)
    {
        DurableFolder.Create(folder);
        var name = IntakeName.Next(envelope.ReceivedAt);
        var temporary = Path.Combine(folder, name + IntakeName.Temporary);
        try
        {
            using (var file = IntakeFormat.Create(temporary))
            {
                await IntakeFormat.WriteAsync(file, 0, envelope, message, cancellation);
                RandomAccess.FlushToDisk(file);
            }

            File.Move(temporary, Path.Combine(folder, name));
            DurableFolder.Sync(folder);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
