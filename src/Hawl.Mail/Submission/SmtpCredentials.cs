namespace Hawl.Mail.Submission;

/// <summary>Whom to sign in to a mail server as (RFC 4954). Printing it does not show the password.</summary>
/// <param name="UserName">The user.</param>
/// <param name="Password">The password.</param>
public sealed record SmtpCredentials(string UserName, string Password)
{
    /// <summary>The user's name alone.</summary>
    public override string ToString() => UserName;
}
