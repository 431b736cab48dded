namespace Hawl.Mail.Smtp;

/// <summary>How reading a message's bytes came out.</summary>
internal enum DataOutcome
{
    /// <summary>Read to its end and all of it is in the spool.</summary>
    Whole,

    /// <summary>Larger than allowed.</summary>
    TooLarge,

    /// <summary>It holds a CR or an LF by itself.</summary>
    BareLineEnd,

    /// <summary>The spool could not be written.</summary>
    SpoolFailed,

    /// <summary>So much larger than allowed that reading was given up before the end.</summary>
    Endless,

    /// <summary>The client went away before the end.</summary>
    Gone,
}

/// <summary>
/// Moves the bytes after DATA into the spool. A message that will not be taken is still read to its end, or the client would take what
/// follows for our reply to something else (RFC 5321 §4.1.1.4), but it is no longer kept.
/// </summary>
internal sealed class SmtpDataTransfer(SmtpWire wire, SmtpSettings settings, Action<Exception>? failed)
{
    private DataOutcome _outcome = DataOutcome.Whole;

    public async Task<DataOutcome> ReceiveAsync(Stream spool, CancellationToken cancellation)
    {
        var unstuffer = new DotUnstuffer();
        var bytes = new byte[32 * 1024];
        long total = 0;
        long kept = 0;
        while (!unstuffer.Ended)
        {
            if (wire.Buffered.IsEmpty && !await wire.FillAsync(settings.DataTimeout, cancellation))
            {
                return DataOutcome.Gone;
            }

            var read = unstuffer.Read(wire.Buffered.Span, bytes, out var written);
            wire.Consume(read);
            total += read;
            kept += written;
            Judge(kept, unstuffer.BareLineEnd);
            if (total > settings.MaxDataBytes)
            {
                return DataOutcome.Endless;
            }

            await KeepAsync(spool, bytes.AsMemory(0, written), cancellation);
        }

        return _outcome;
    }

    private void Judge(long kept, bool bareLineEnd)
    {
        if (_outcome == DataOutcome.Whole)
        {
            _outcome = bareLineEnd ? DataOutcome.BareLineEnd : kept > settings.MaxMessageBytes ? DataOutcome.TooLarge : DataOutcome.Whole;
        }
    }

    private async Task KeepAsync(Stream spool, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (_outcome != DataOutcome.Whole)
        {
            return;
        }

        try
        {
            await spool.WriteAsync(bytes, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            failed?.Invoke(e);
            _outcome = DataOutcome.SpoolFailed;
        }
    }
}
