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
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(n => ReadAsync(client, new Random(n), slugs, times, until)));
        var sorted = times.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Count}, half within {At(sorted, 0.5):0} ms, 95% {At(sorted, 0.95):0}, 99% {At(sorted, 0.99):0}, "
            + $"longest {sorted[^1]:0}");
    }

    private static async Task ReadAsync(
        HttpClient client, Random random, IReadOnlyList<string> slugs, ConcurrentBag<double> times, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var slug = slugs[random.Next(slugs.Count)];
            var path = random.Next(4) switch
            {
                0 => "/",
                1 => $"/request/{slug}/due-date",
                _ => $"/request/{slug}",
            };
            var clock = Stopwatch.StartNew();
            using var answer = await client.GetAsync(path, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{path} answers {answer.StatusCode}.");
            }

            times.Add(clock.Elapsed.TotalMilliseconds);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
