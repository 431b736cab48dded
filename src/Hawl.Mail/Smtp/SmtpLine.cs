namespace Hawl.Mail.Smtp;

/// <summary>A line as it was read, without its end.</summary>
internal readonly record struct SmtpLine(SmtpLineKind Kind, ReadOnlyMemory<byte> Text);

/// <summary>How a line ended.</summary>
internal enum SmtpLineKind
{
    /// <summary>With CR LF, as it must (RFC 5321 §2.3.8).</summary>
    Whole,

    /// <summary>With LF alone.</summary>
    BareLf,

    /// <summary>It was longer than allowed; the rest, up to its end, was thrown away.</summary>
    TooLong,

    /// <summary>It was far longer than allowed and reading was given up.</summary>
    Endless,

    /// <summary>The other side went away.</summary>
    Gone,
}
