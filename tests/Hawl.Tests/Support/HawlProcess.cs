using System.Diagnostics;

namespace Hawl.Tests.Support;

// The product as an operator runs it: a process of its own, which can be killed.
public sealed class HawlProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private HawlProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    public static HawlProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "hawl.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new HawlProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start."));
    }

    public static async Task<Result> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var running = Start(environment, arguments);
        running.process.StandardInput.Close();
        return await running.WaitAsync();
    }

    public static async Task<Result> PipeAsync(IReadOnlyDictionary<string, string> environment, byte[] input, params string[] arguments)
    {
        using var running = Start(environment, arguments);
        await running.process.StandardInput.BaseStream.WriteAsync(input);
        running.process.StandardInput.Close();
        return await running.WaitAsync();
    }

    // SIGKILL: nothing is flushed, nothing is said.
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async Task<Result> WaitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        return new Result(process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    public sealed record Result(int Status, string Output, string Error);
}
