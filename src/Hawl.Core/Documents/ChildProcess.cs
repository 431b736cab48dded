using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Hawl.Core.Documents;

// Runs a program on hostile bytes: with nothing of our environment, within limits, and ended with all it has started when it exceeds
// them. `prlimit` holds it where there is one; time and output are held by us anywhere.
public static class ChildProcess
{
    private const int LongestError = 4_000;
    private const int Block = 64 * 1024;

    // What a program needs to start at all.
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "SystemRoot"];

    public static async Task<ChildResult> RunAsync(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, ReadOnlyMemory<byte> input,
        ChildLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (Find(program) is not { } path)
        {
            return new ChildResult(ChildEnd.NotThere, null, [], "");
        }

        using var child = new Process { StartInfo = Start(path, arguments, environment, limits) };
        try
        {
            child.Start();
        }
        catch (Win32Exception)
        {
            return new ChildResult(ChildEnd.NotThere, null, [], "");
        }

        return await TalkAsync(child, input, limits, cancellation);
    }

    // Where a program is; null: nowhere on the path.
    public static string? Find(string program) => Path.IsPathRooted(program)
        ? File.Exists(program) ? program : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static ProcessStartInfo Start(
        string path, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, ChildLimits limits)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (Find("prlimit") is { } prlimit)
        {
            start.FileName = prlimit;
            var seconds = (int)Math.Ceiling(limits.Processor.TotalSeconds);
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}"));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add("--fsize=0");
            if (limits.Memory is { } memory)
            {
                start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={memory}"));
            }

            start.ArgumentList.Add(path);
        }
        else
        {
            start.FileName = path;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Clear(start, environment);
        return start;
    }

    // Passwords of database and mail server are in our environment.
    private static void Clear(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        var kept = Inherited.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();
        foreach (var (name, value) in kept)
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
    }

    private static async Task<ChildResult> TalkAsync(
        Process child, ReadOnlyMemory<byte> input, ChildLimits limits, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Wall);
        try
        {
            var output = CollectAsync(child.StandardOutput.BaseStream, limits.Output, limit.Token);
            var error = CollectAsync(child.StandardError.BaseStream, LongestError, limit.Token);
            await GiveAsync(child.StandardInput.BaseStream, input, limit.Token);
            var said = await output;
            if (said is null)
            {
                return new ChildResult(ChildEnd.TooMuch, null, [], "");
            }

            var complaint = await error;
            await child.WaitForExitAsync(limit.Token);
            return new ChildResult(ChildEnd.Exited, child.ExitCode, said, Encoding.UTF8.GetString(complaint ?? []));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ChildResult(ChildEnd.TooSlow, null, [], "");
        }
        finally
        {
            if (!child.HasExited)
            {
                child.Kill(entireProcessTree: true);
            }
        }
    }

    // A child that has seen enough closes its end.
    private static async Task GiveAsync(Stream pipe, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await pipe.WriteAsync(input, cancellation);
            await pipe.FlushAsync(cancellation);
            await pipe.DisposeAsync();
        }
        catch (IOException)
        {
            // What it says then tells why.
        }
    }

    // Null: more than is allowed.
    private static async Task<byte[]?> CollectAsync(Stream pipe, long most, CancellationToken cancellation)
    {
        using var collected = new MemoryStream();
        var block = new byte[Block];
        for (int read; (read = await pipe.ReadAsync(block, cancellation)) > 0;)
        {
            if (collected.Length + read > most)
            {
                return null;
            }

            collected.Write(block, 0, read);
        }

        return collected.ToArray();
    }
}
