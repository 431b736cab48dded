using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace Hawl.Bench;

// One page asked for again and again by one reader, each time at another address, so that none is answered from what is kept: when its
// first byte came and when its last, and what it cost. Seconds of the processor are the site's and the reader's together.
internal sealed record PageTimes(double FirstByte, double Half, double Most, double Processor, int Bytes, int Compressed)
{
    private const int Warming = 8;
    private const int Loads = 30;

    public static async Task<PageTimes> OfAsync(HttpClient client, string path)
    {
        for (var load = 0; load < Warming; load++)
        {
            await LoadAsync(client, path, -1 - load);
        }

        var (first, whole) = (new List<double>(), new List<double>());
        var page = Array.Empty<byte>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var load = 0; load < Loads; load++)
        {
            (page, var begun, var ended) = await LoadAsync(client, path, load);
            first.Add(begun);
            whole.Add(ended);
        }

        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        return new PageTimes(
            At(first, 0.5), At(whole, 0.5), At(whole, 0.95), spent.TotalMilliseconds / Loads, page.Length, Compress(page));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"first byte {FirstByte:0} ms, half within {Half:0}, 95% {Most:0}; processor {Processor:0} ms; "
        + $"{Bytes / 1000.0:0.0} kB, {Compressed / 1000.0:0.0} compressed");

    private static async Task<(byte[] Page, double First, double Whole)> LoadAsync(HttpClient client, string path, int number)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(
            string.Create(CultureInfo.InvariantCulture, $"{path}?load={number}"), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using var page = new MemoryStream();
        var one = new byte[1];
        await body.ReadExactlyAsync(one);
        var first = clock.Elapsed.TotalMilliseconds;
        page.Write(one);
        await body.CopyToAsync(page);
        return (page.ToArray(), first, clock.Elapsed.TotalMilliseconds);
    }

    // As the server before a site compresses for a browser.
    private static int Compress(byte[] page)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(page);
        }

        return (int)compressed.Length;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));
}
