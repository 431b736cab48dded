using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Hawl.Bench;

// A few readers who ask for one page after another, with a moment between them: lists, and requests nobody has looked at lately.
internal static class PageLoad
{
    private const int Readers = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<string> RunAsync(Uri site, IReadOnlyList<string> slugs, CancellationToken until)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        var times = new ConcurrentBag<(string Kind, double Taken)>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(n => ReadAsync(client, new Random(n), slugs, times, until)));
        return string.Join('\n', times.GroupBy(time => time.Kind).OrderBy(kind => kind.Key)
            .Select(kind => $"  {kind.Key}: {Told([.. kind.Select(time => time.Taken).Order()])}")
            .Append($"  all: {Told([.. times.Select(time => time.Taken).Order()])}"));
    }

    private static string Told(List<double> sorted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sorted.Count}, half within {At(sorted, 0.5):0} ms, 95% {At(sorted, 0.95):0}, 99% {At(sorted, 0.99):0}, longest {sorted[^1]:0}");

    private static async Task ReadAsync(
        HttpClient client, Random random, IReadOnlyList<string> slugs, ConcurrentBag<(string, double)> times, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var slug = slugs[random.Next(slugs.Count)];
            var (kind, path) = random.Next(4) switch
            {
                0 => ("front page", "/"),
                1 => ("due date", $"/request/{slug}/due-date"),
                _ => ("request", $"/request/{slug}"),
            };
            var clock = Stopwatch.StartNew();
            using var answer = await client.GetAsync(path, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{path} answers {answer.StatusCode}.");
            }

            times.Add((kind, clock.Elapsed.TotalMilliseconds));
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
