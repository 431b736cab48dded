namespace Hawl.Core.Data;

// A key that cookies and forms are protected with, as ASP.NET Core writes it: every node has the same, and a restart forgets none.
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
