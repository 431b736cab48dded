using System.Diagnostics;
using System.Globalization;

namespace Hawl.Bench;

// `hawl read --jsonl` over many files as somebody at a terminal has it: a process of its own, its start included.
internal static class Bulk
{
    public static async Task<int> RunAsync(string hawl, int count, string[] folders)
    {
        var corpus = Corpus.Load(folders).Where(m => m.Name.EndsWith(".eml", StringComparison.Ordinal)).ToList();
        var folder = Directory.CreateTempSubdirectory("hawl-bulk-");
        try
        {
            var files = Enumerable.Range(0, count).Select(n => Write(folder.FullName, n, corpus[n % corpus.Count].Bytes)).ToList();
            var one = await ReadAsync(hawl, files.Take(1));
            var all = await ReadAsync(hawl, files);
            var megabytes = files.Sum(f => new FileInfo(f).Length) / 1e6;
            Say($"{count} messages, {megabytes:0.0} MB, {all.Lines} lines; one message alone takes {one.Wall.TotalSeconds:0.00} s");
            Say($"by the clock: {count / all.Wall.TotalSeconds:0} messages/s, {megabytes / all.Wall.TotalSeconds:0.0} MB/s");
            Say($"by the processor: {count / all.Processor.TotalSeconds:0} messages/s, {megabytes / all.Processor.TotalSeconds:0.0} MB/s");
            return all.Lines == count ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(string folder, int number, byte[] bytes)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:000000}.eml"));
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static async Task<(int Lines, TimeSpan Wall, TimeSpan Processor)> ReadAsync(string hawl, IEnumerable<string> files)
    {
        var clock = Stopwatch.StartNew();
        // The shell knows what the processor did for a process that has ended.
        var start = new ProcessStartInfo("sh", ["-c", "\"$@\"; times >&2", "sh", "dotnet", hawl, "read", "--jsonl", .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("hawl does not start");
        var said = process.StandardError.ReadToEndAsync();
        var lines = 0;
        while (await process.StandardOutput.ReadLineAsync() is not null)
        {
            lines++;
        }

        await process.WaitForExitAsync();
        // Its own times stand in the first line, its child's in the second: 0m1.20s 0m0.10s.
        var child = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (lines, clock.Elapsed, child.Select(Time).Aggregate((a, b) => a + b));
    }

    private static TimeSpan Time(string words)
    {
        var parts = words.TrimEnd('s').Split('m');
        return TimeSpan.FromMinutes(int.Parse(parts[0], CultureInfo.InvariantCulture))
            + TimeSpan.FromSeconds(double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
