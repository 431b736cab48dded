namespace Hawl.Mail.Containers;

/// <summary>A storage or stream of a compound file (MS-CFB §2.6.1).</summary>
internal sealed record CompoundEntry(string Name, bool IsStorage, uint Left, uint Right, uint Child, uint Start, long Size);
