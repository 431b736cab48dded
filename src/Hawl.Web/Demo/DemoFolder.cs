using System.Globalization;
using Hawl.Core;

namespace Hawl.Web.Demo;

// The folder of the demonstration. A file in it says that it is one; nothing that is not ours is ever touched.
public sealed class DemoFolder(string path)
{
    public const string Mark = "demonstration";

    private static readonly string[] Ours = ["files", "intake", "outbox", Mark];

    private string MarkPath => Path.Combine(path, Mark);

    // Refuses a folder that holds anything but a demonstration.
    public void Check()
    {
        var entries = Directory.Exists(path) ? Directory.GetFileSystemEntries(path) : [];
        var strangers = entries.Where(e => !IsOurs(Path.GetFileName(e))).ToList();
        if (strangers.Count > 0 || (entries.Length > 0 && !File.Exists(MarkPath)))
        {
            var found = strangers.Count > 0 ? $" (there is {Path.GetFileName(strangers[0])} in it)" : "";
            throw new RuleException(
                "demo-folder",
                $"{path} holds something that is no demonstration{found}. Nothing was changed. Name another folder with --data.");
        }
    }

    // Whether a whole demonstration by this very program is there from that day.
    public bool IsFrom(DateOnly day) => File.Exists(MarkPath) && File.ReadAllText(MarkPath) == Text(day);

    // Empty but for the lock, and marked before anything else is in it.
    public void Clear()
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(MarkPath, "A demonstration is being made here.\n");
        foreach (var entry in Directory.GetFileSystemEntries(path).Where(e => e != MarkPath && !IsLock(Path.GetFileName(e))))
        {
            if (Directory.Exists(entry))
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

    public void Finish(DateOnly day) => File.WriteAllText(MarkPath, Text(day));

    private static bool IsOurs(string name) => Ours.Contains(name) || name.StartsWith("hawl.db", StringComparison.Ordinal) || IsLock(name);

    private static bool IsLock(string name) => name.StartsWith("hawl.lock", StringComparison.Ordinal);

    // Another build of the program makes another demonstration.
    private static string Text(DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         This is a demonstration of Hawl: nobody in it is real, and it may be deleted.
         Made on {day:yyyy-MM-dd} by {typeof(DemoFolder).Module.ModuleVersionId}.

         """);
}
