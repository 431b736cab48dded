namespace Hawl.Mail.Smtp;

/// <summary>
/// Takes the bytes after DATA apart: drops the dot that was put before a line's own dot, and finds the end (RFC 5321 §4.1.1.4, §4.5.2).
/// Only CR LF ends a line and only CR LF . CR LF ends a message. A CR or LF by itself is noted and is never a line's end: reading it as
/// one is how a second message is smuggled in with the first.
/// </summary>
internal struct DotUnstuffer
{
    private enum Place
    {
        LineStart,
        Text,
        Cr,
        Dot,
        DotCr,
    }

    private Place _place;

    /// <summary>The end was read; what comes next is a command.</summary>
    public bool Ended { get; private set; }

    /// <summary>A CR without LF or an LF without CR was seen.</summary>
    public bool BareLineEnd { get; private set; }

    /// <summary>Reads up to the end, writes the message's own bytes, at most as many as it read, and tells how many it read.</summary>
    public int Read(ReadOnlySpan<byte> input, Span<byte> output, out int written)
    {
        var read = 0;
        written = 0;
        while (read < input.Length && !Ended)
        {
            if (_place == Place.Text)
            {
                var run = input[read..].IndexOfAny((byte)'\r', (byte)'\n');
                run = run < 0 ? input.Length - read : run;
                input.Slice(read, run).CopyTo(output[written..]);
                written += run;
                read += run;
                if (read == input.Length)
                {
                    break;
                }
            }

            var next = input[read++];
            if (Belongs(next))
            {
                output[written++] = next;
            }
        }

        return read;
    }

    /// <summary>One step: whether the byte belongs to the message.</summary>
    private bool Belongs(byte next)
    {
        switch (_place, (char)next)
        {
            case (Place.LineStart, '.'):
                _place = Place.Dot;
                return false;
            case (Place.Dot, '\r'):
                _place = Place.DotCr;
                return false;
            case (Place.DotCr, '\n'):
                Ended = true;
                return false;
            case (Place.Cr, '\n'):
                _place = Place.LineStart;
                return true;
            case (_, '\n') or (Place.Cr, _) or (Place.DotCr, _):
                BareLineEnd = true;
                break;
        }

        _place = next == '\r' ? Place.Cr : Place.Text;
        return true;
    }
}
