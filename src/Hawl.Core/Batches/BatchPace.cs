namespace Hawl.Core.Batches;

// How fast a batch leaves: a few letters at a time, so that there is time to pause or stop, and no mail server gets hundreds at once.
public static class BatchPace
{
    public const int AtATime = 5;

    public static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    public static TimeSpan Duration(int letters) => Between * Math.Max(0, (letters - 1) / AtATime);
}
