namespace Hawl.Mail.Submission;

/// <summary>When a client asks for encryption (RFC 3207).</summary>
public enum SubmissionTls
{
    /// <summary>When the server offers it; else it goes on in plain text. For a server nearby that needs no sign-in.</summary>
    WhenOffered,

    /// <summary>Always; without it nothing is sent.</summary>
    Required,

    /// <summary>Never: the stream is encrypted already.</summary>
    Begun,
}
