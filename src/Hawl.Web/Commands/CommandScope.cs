using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hawl.Core;
using Hawl.Core.Data;

namespace Hawl.Web.Commands;

// What a command works with: the settings, one scope of services, and where to print.
public sealed class CommandScope(IServiceProvider services, HawlSettings settings, TextWriter output, TextWriter error)
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "The data folder (as HAWL_DATA)",
        Recursive = true,
        HelpName = "DIR",
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public HawlSettings Settings => settings;

    public TextWriter Output => output;

    // Progress and remarks: standard output carries the answer and nothing else.
    public TextWriter Error => error;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static string JsonOf(object answer) => JsonSerializer.Serialize(answer, Json);

    public Task PrintJsonAsync(object answer) => output.WriteLineAsync(JsonOf(answer));

    // Runs a command against a prepared database.
    public static async Task<int> RunAsync(
        ParseResult parsed, Func<CommandScope, CancellationToken, Task<int>> command, CancellationToken cancellation)
    {
        var (settings, console) = (SettingsFrom(parsed), parsed.InvocationConfiguration);
        await using var services = Services(settings);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync(cancellation);
        return await command(new CommandScope(scope.ServiceProvider, settings, console.Output, console.Error), cancellation);
    }

    public static HawlSettings SettingsFrom(ParseResult parsed) => SettingsFrom((name, value) => name switch
    {
        "HAWL_DATA" => parsed.GetValue(Data) ?? value,
        "HAWL_URLS" => parsed.GetValue(WebCommand.Urls) ?? value,
        _ => value,
    });

    // With what the command makes of each variable.
    public static HawlSettings SettingsFrom(Func<string, string?, string?> chosen)
    {
        var configuration = Configuration();
        return HawlSettings.Read(name => chosen(name, configuration[name]));
    }

    public static ServiceProvider Services(HawlSettings settings) => new ServiceCollection()
        .AddLogging(log => log.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft", LogLevel.Error))
        .AddHawl(settings, TimeProvider.System)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private static IConfigurationRoot Configuration()
    {
        try
        {
            return new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException unreadable)
        {
            throw new RuleException("settings", $"{unreadable.Message} {unreadable.InnerException?.Message}".TrimEnd());
        }
    }
}
