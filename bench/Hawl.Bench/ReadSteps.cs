using System.Globalization;
using Hawl.Mail.Automatic;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Mail.Quotation;

namespace Hawl.Bench;

// Where the time of reading a message whole goes: each step after the ones before it, as when mail arrives. Time is the
// processor's, so that a busy machine measures the same as a quiet one.
internal sealed class ReadSteps
{
    private const int Passes = 20;
    private const int SlowestShown = 5;
    private readonly Dictionary<string, long> ticks = [];
    private long began;

    public static int Run(IReadOnlyList<(string Name, byte[] Bytes)> corpus)
    {
        var steps = new ReadSteps();
        var each = new long[corpus.Count];
        for (var pass = 0; pass <= Passes; pass++)
        {
            for (var i = 0; i < corpus.Count; i++)
            {
                var start = Environment.CpuUsage.TotalTime.Ticks;
                steps.Read(corpus[i].Name, corpus[i].Bytes);
                each[i] += Environment.CpuUsage.TotalTime.Ticks - start;
            }

            if (pass == 0)
            {
                // The first pass compiles.
                steps.ticks.Clear();
                Array.Clear(each);
            }
        }

        foreach (var (step, spent) in steps.ticks)
        {
            Say($"{step}: {Micros(spent) / corpus.Count:0} µs each");
        }

        foreach (var i in Enumerable.Range(0, corpus.Count).OrderByDescending(i => each[i]).Take(SlowestShown))
        {
            Say($"slowest: {corpus[i].Name}, {corpus[i].Bytes.Length} bytes, {Micros(each[i]):0} µs");
        }

        return 0;
    }

    private void Read(string name, byte[] bytes)
    {
        began = Environment.CpuUsage.TotalTime.Ticks;
        var message = MailFile.Read(bytes, name);
        Step("parsing");
        var body = MessageBody.Read(message);
        Step("body");
        Folding.Fold(body, []);
        Step("folding");
        var automatic = AutomaticMail.Judge(message);
        Step("automatic or not");
        CanReplyTo.Judge(message, automatic);
        BodyForms.Of(message);
        Step("forms of the body");
        _ = FileList.Of(message, body).Count + message.Defects.Count + Recipients.Of(message).Count;
        Step("files and recipients");
    }

    private void Step(string name)
    {
        var now = Environment.CpuUsage.TotalTime.Ticks;
        ticks[name] = ticks.GetValueOrDefault(name) + now - began;
        began = now;
    }

    private static double Micros(long spent) => spent / 10.0 / Passes;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
