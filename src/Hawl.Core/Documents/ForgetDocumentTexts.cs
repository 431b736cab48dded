namespace Hawl.Core.Documents;

// The text of a file goes thirty days after it was made, and is made again if somebody asks: so nothing outlives its file by more.
public sealed class ForgetDocumentTexts(HawlSettings settings, TimeProvider clock)
{
    public const string JobKind = "forget-document-texts";

    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task ExecuteAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(settings.DerivedFolder))
        {
            return Task.CompletedTask;
        }

        var before = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (var text in Directory.EnumerateFiles(settings.DerivedFolder, "*", SearchOption.AllDirectories))
        {
            cancellation.ThrowIfCancellationRequested();
            if (File.GetLastWriteTimeUtc(text) < before)
            {
                File.Delete(text);
            }
        }

        return Task.CompletedTask;
    }
}
