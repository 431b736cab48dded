namespace Hawl.Mail.Pop3;

/// <summary>The server said <c>-ERR</c>, or something that is no answer at all (RFC 1939 §3).</summary>
public sealed class Pop3Refusal : IOException
{
    /// <summary>Without words; for the framework's sake.</summary>
    public Pop3Refusal()
    {
    }

    /// <summary>With the server's words.</summary>
    public Pop3Refusal(string message)
        : base(message)
    {
    }

    /// <summary>With the server's words and what was behind them.</summary>
    public Pop3Refusal(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
