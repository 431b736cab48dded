using System.CommandLine;
using System.Text.Json;
using Hawl.Web.Commands;

namespace Hawl.Tests.Web.Commands;

// The command in this process: it needs no data folder, and a process for every date would take minutes.
internal sealed record DeadlineRun(int Status, string Output, string Error)
{
    public static async Task<DeadlineRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { DeadlineCommand.Create() };
        var parsed = root.Parse(["deadline", .. arguments]);
        var status = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return new DeadlineRun(status, output.ToString(), error.ToString());
    }

    public static async Task<JsonDocument> JsonAsync(params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--json"]);
        Assert.True(run.Status == 0, run.Error);
        return JsonDocument.Parse(run.Output);
    }
}
