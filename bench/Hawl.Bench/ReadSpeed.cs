using System.Globalization;

namespace Hawl.Bench;

// Seconds are the processor's, its help (collecting, compiling) included, so that a busy machine measures the same as a quiet one.
internal static class ReadSpeed
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);

    public static int Run(IReadOnlyList<(string Name, byte[] Bytes)> corpus)
    {
        var size = corpus.Sum(m => (long)m.Bytes.Length);
        Say($"{corpus.Count} messages, {size / 1e6:0.0} MB");
        Measure("parsing and decoding", corpus, (_, bytes) => Reading.ParseAndDecode(bytes));
        Measure("reading whole", corpus, (name, bytes) => Reading.Of(name, bytes));
        return 0;
    }

    // Messages a second.
    public static double Measure(string what, IReadOnlyList<(string Name, byte[] Bytes)> corpus, Func<string, byte[], long> read)
    {
        // Until then the runtime is compiling.
        for (var start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < Each;)
        {
            Pass(corpus, read);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = Environment.CpuUsage.TotalTime;
        var passes = 0;
        long sum = 0;
        for (; Environment.CpuUsage.TotalTime - began < Each; passes++)
        {
            sum += Pass(corpus, read);
        }

        var messages = passes * (double)corpus.Count;
        var megabytes = passes * corpus.Sum(m => (long)m.Bytes.Length) / 1e6;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / messages;
        var seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        Say($"{what}: {messages / seconds:0} messages/s, {megabytes / seconds:0.0} MB/s, {bytes / 1000:0} kB each, one core (sum {sum})");
        return messages / seconds;
    }

    private static long Pass(IReadOnlyList<(string Name, byte[] Bytes)> corpus, Func<string, byte[], long> read) =>
        corpus.Sum(m => read(m.Name, m.Bytes));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
