namespace Hawl.Core.Correspondence;

// Takes in what a mail server has put into the new/ of a Maildir. A mail goes on to cur/ only when it is stored here.
public sealed class ReadMaildirs(HawlSettings settings, FetchedMails fetched, TimeProvider clock)
{
    public const string JobKind = "read-maildirs";

    // Less than the lease of a job; what is left is for the next one.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var end = clock.GetUtcNow() + Longest;
        foreach (var folder in settings.Maildirs)
        {
            var known = await fetched.KnownAsync(folder, cancellation);
            if (!Directory.Exists(Path.Combine(folder, "new")))
            {
                await fetched.PutOffAsync(folder, "", $"There is no folder {Path.Combine(folder, "new")}", cancellation);
                continue;
            }

            var waiting = new DirectoryInfo(Path.Combine(folder, "new")).EnumerateFiles()
                .OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name).ToList();
            var there = waiting.Select(f => FetchedMails.Uid(f.Name)).ToHashSet();
            await fetched.ForgetAsync(folder, known.Keys.Where(uid => !there.Contains(uid)), cancellation);
            foreach (var file in waiting.TakeWhile(_ => clock.GetUtcNow() < end))
            {
                await ReadAsync(folder, file, known.GetValueOrDefault(FetchedMails.Uid(file.Name)), cancellation);
            }
        }
    }

    private async Task ReadAsync(string folder, FileInfo file, FetchedMail? known, CancellationToken cancellation)
    {
        if (known is { TakenAt: null } && !known.IsDue(clock.GetUtcNow().UtcDateTime))
        {
            return;
        }

        var from = new FetchedFrom(folder, "Maildir", file.LastWriteTimeUtc);
        if (known?.TakenAt is not null || await TakeAsync(from, file, cancellation))
        {
            Directory.CreateDirectory(Path.Combine(folder, "cur"));
            // Flags follow the second colon; S is "seen".
            var name = file.Name.Contains(":2,", StringComparison.Ordinal) ? file.Name : file.Name + ":2,S";
            File.Move(file.FullName, Path.Combine(folder, "cur", name), overwrite: true);
            await fetched.ForgetAsync(folder, [file.Name], cancellation);
        }
    }

    private async Task<bool> TakeAsync(FetchedFrom from, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            if (file.Length <= settings.MailMax)
            {
                return await fetched.TakeAsync(from, file.Name, await File.ReadAllBytesAsync(file.FullName, cancellation), cancellation);
            }

            await fetched.PutOffAsync(from.Source, file.Name, $"It is larger than {settings.MailMax} bytes", cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await fetched.PutOffAsync(from.Source, file.Name, problem.Message, cancellation);
        }

        return false;
    }
}
