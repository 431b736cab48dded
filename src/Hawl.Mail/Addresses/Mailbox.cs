namespace Hawl.Mail.Addresses;

/// <summary>One mailbox of an address header (RFC 5322 §3.4): a display name, if there is one, and an address.</summary>
/// <param name="Name">The display name, decoded (RFC 2047) and unquoted; null when the header gives none.</param>
/// <param name="Address">The address as written, without angle brackets; without an "@" where the header had none
/// (<c>MAILER-DAEMON</c>).</param>
/// <example><code>new Mailbox("Records Office", "foi@ashcombe.example").Domain // "ashcombe.example"</code></example>
public sealed record Mailbox(string? Name, string Address)
{
    /// <summary>What stands after the last "@", in lower case; empty when there is no "@".</summary>
    public string Domain => Address[(At + 1)..].ToLowerInvariant();

    /// <summary>What stands before the last "@"; the whole address when there is no "@".</summary>
    public string LocalPart => At == Address.Length - 1 ? Address.TrimEnd('@') : Address[..At];

    private int At => Address.LastIndexOf('@') is var at and >= 0 ? at : Address.Length - 1;

    /// <summary>The name, or the address where there is no name.</summary>
    public override string ToString() => Name is null ? Address : $"{Name} <{Address}>";
}
