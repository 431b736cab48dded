namespace Hawl.Mail.Containers;

/// <summary>One file or folder inside an archive, as the archive's list names it; its content is not unpacked.</summary>
/// <param name="Name">Its path in the archive with "/" between folders, without control characters; "/" at the end of a folder's.</param>
/// <param name="Size">Its length unpacked in bytes, as the archive claims.</param>
/// <param name="IsEncrypted">Whether a password is needed.</param>
/// <example><code>new ArchiveMember("2026/bins.csv", 1204, false)</code></example>
public sealed record ArchiveMember(string Name, long Size, bool IsEncrypted);
