using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hawl.Bench;

// Hawl and Python's email in turn on the same .eml files, so that both meet the same machine; seconds are the processor's.
internal static partial class Comparing
{
    private const int Turns = 3;

    public static int Run(string script, string[] folders)
    {
        var corpus = Corpus.Load(folders).Where(m => m.Name.EndsWith(".eml", StringComparison.Ordinal)).ToList();
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            ours.Add(ReadSpeed.Measure("Hawl, parsing and decoding", corpus, (_, bytes) => Reading.ParseAndDecode(bytes)));
            theirs.Add(Python(script, folders));
        }

        var ratios = ours.Zip(theirs, (a, b) => a / b).Order().ToList();
        var (middle, least, most) = (ratios[Turns / 2], ratios[0], ratios[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{middle:0.0} times as fast ({least:0.0} to {most:0.0})"));
        return 0;
    }

    private static double Python(string script, string[] folders)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [script, .. folders]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("python3 does not start");
        var said = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        Console.Write($"Python's email: {said}");
        return double.Parse(Rate().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<rate>[0-9.]+) messages/s")]
    private static partial Regex Rate();
}
