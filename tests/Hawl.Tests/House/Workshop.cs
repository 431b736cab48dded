using System.Diagnostics;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.House;

// A folder with copies of our scripts and a `dotnet` that does what the test says, so that no script takes longer than its own lines.
public sealed class Workshop : IDisposable
{
    public Workshop() => Write("programs/dotnet", "#!/bin/sh\nexit 99\n");

    public string Root { get; } = Directory.CreateTempSubdirectory("hawl-workshop-").FullName;

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Copy(string name) => Write(name, File.ReadAllText(Path.Combine(Tree.Root(), name)));

    public void Dotnet(string script) => Write("programs/dotnet", "#!/bin/bash\n" + script);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? Root);
        File.WriteAllText(PathOf(name), text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public async Task<Outcome> RunAsync(string name, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(PathOf(name), arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{PathOf("programs")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} does not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public sealed record Outcome(int Status, string Output, string Errors);
}
