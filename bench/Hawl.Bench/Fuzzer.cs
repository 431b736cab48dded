using System.Diagnostics;
using System.Globalization;

namespace Hawl.Bench;

// Reads damaged messages: none may throw, take more than 100 ms for each 100 kB, or allocate without bound. Time is the
// processor's, all threads together, so that a busy machine finds the same as a quiet one.
internal static class Fuzzer
{
    private const int MostFound = 20;
    private const long AllowedBytes = 64_000_000;
    private const long AllowedBytesEach = 2_000;

    public static int Run(IReadOnlyList<(string Name, byte[] Bytes)> corpus, int count, int seed)
    {
        var found = 0;
        var clock = Stopwatch.StartNew();
        var mutation = new Mutation(new Random(seed), corpus);
        for (var i = 0; i < count && found < MostFound; i++)
        {
            var (name, bytes) = mutation.Next();
            if (Wrong(name, bytes) is { } wrong)
            {
                Keep($"{seed}-{++found:00}-{name}", bytes, wrong);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{count} messages, seed {seed}, {clock.Elapsed.TotalSeconds:0} s: {found} broke the reader"));
        return found == 0 ? 0 : 1;
    }

    private static string? Wrong(string name, byte[] bytes)
    {
        try
        {
            var allowed = TimeSpan.FromMilliseconds(Math.Max(100, bytes.Length / 1000));
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var taken = Time(name, bytes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            // A slow one is measured again: the runtime may have compiled or collected.
            if (allocated > AllowedBytes + (bytes.Length * AllowedBytesEach))
            {
                return $"{allocated / 1_000_000} MB allocated";
            }

            for (var again = 0; again < 3 && taken > allowed; again++)
            {
                taken = Time(name, bytes);
            }

            return taken > allowed ? $"{taken.TotalMilliseconds:0} ms" : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    private static TimeSpan Time(string name, byte[] bytes)
    {
        var began = Environment.CpuUsage.TotalTime;
        Reading.Of(name, bytes);
        return Environment.CpuUsage.TotalTime - began;
    }

    private static void Keep(string name, byte[] bytes, string wrong)
    {
        Directory.CreateDirectory("fuzz-found");
        File.WriteAllBytes(Path.Combine("fuzz-found", name), bytes);
        Console.WriteLine($"{name}: {bytes.Length} bytes, {wrong}");
    }
}
