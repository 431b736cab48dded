using System.Diagnostics;

namespace Hawl.Tests.Support;

// A mail server of the machine's. Where it is lacking the test fails and says how to get it.
internal static class SystemProgram
{
    public static string Find(string name, params string[] folders)
    {
        string[] all = [.. folders, "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"];
        var path = all.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
        Assert.True(path is not null, $"{name} is not on this machine; `eng/setup mail` installs it.");
        Assert.True(Environment.UserName == "root", $"{name} starts only as root; `make test` leaves this test out for anybody else.");
        return path ?? "";
    }

    public static Process Start(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["MAIL_CONFIG"] = null;
        return Process.Start(start) ?? throw new InvalidOperationException($"{path} does not start.");
    }

    // What it printed, both streams together.
    public static async Task<string> RunAsync(string path, params string[] arguments)
    {
        using var process = Start(path, arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return await output + await errors;
    }
}
