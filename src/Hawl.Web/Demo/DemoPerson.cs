using Hawl.Core.Accounts;

namespace Hawl.Web.Demo;

// Somebody of World/people.json.
public sealed record DemoPerson(string Key, string Name, string Email)
{
    public UserRole Role { get; init; }

    public bool MaySendBatches { get; init; }
}
