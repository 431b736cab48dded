using Hawl.Core.Accounts;

namespace Hawl.Web.Demo;

// Somebody of World/people.json, and what there is to see as them.
public sealed record DemoPerson(string Key, string Name, string Email, string About)
{
    // Everybody's, and nobody's secret.
    public const string Password = "four tall lighthouses";

    public UserRole Role { get; init; }

    public bool MaySendBatches { get; init; }
}
