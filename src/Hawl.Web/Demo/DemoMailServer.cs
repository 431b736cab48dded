namespace Hawl.Web.Demo;

// A mail server of World/mail-servers.json that does not take letters: for now, or at all.
public sealed record DemoMailServer(string Address, string Since, string Words)
{
    public bool Refuses { get; init; }
}
