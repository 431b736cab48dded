using System.Globalization;
using Hawl.Mail.Submission;

namespace Hawl.Core;

// Everything an operator can set, checked once at the start. docs/operations.md lists the variables.
public sealed record HawlSettings
{
    public const string Sqlite = "sqlite";

    public required string DataFolder { get; init; }

    // "sqlite" or a PostgreSQL connection string.
    public string Database { get; init; } = Sqlite;

    public string SqlitePath => Path.Combine(DataFolder, "hawl.db");

    public string? Files { get; init; }

    public string FilesFolder => Files ?? Path.Combine(DataFolder, "files");

    public string OutboxFolder => Path.Combine(DataFolder, "outbox");

    public string IntakeFolder => Path.Combine(DataFolder, "intake");

    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    // Links are built from this and never from a Host header.
    public required Uri PublicUrl { get; init; }

    public string SiteName { get; init; } = "Hawl";

    public string? Contact { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public string MailDomain { get; init; } = "hawl.test";

    public string MailPrefix { get; init; } = "foi+";

    public string MailListen { get; init; } = "127.0.0.1:2525";

    // A PEM file with the listener's certificate and key; null: STARTTLS is not offered.
    public string? MailCertificate { get; init; }

    public long MailMax { get; init; } = 55_000_000;

    // Where letters leave; null: as files into the outbox folder.
    public SmtpUrl? Smtp { get; init; }

    public string? Secret { get; init; }

    public string DefaultLanguage { get; init; } = "en";

    public string DefaultRegime { get; init; } = "uk-foia";

    // The settings, or what is wrong with them in words.
    public static HawlSettings Read(Func<string, string?> variable)
    {
        string? Value(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        var urls = (Value("HAWL_URLS") ?? "http://127.0.0.1:8080")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new HawlSettings
        {
            DataFolder = Path.GetFullPath(Value("HAWL_DATA") ?? "./data"),
            Database = Value("HAWL_DATABASE") ?? Sqlite,
            Files = Value("HAWL_FILES"),
            Urls = urls,
            PublicUrl = Url("HAWL_PUBLIC_URL", Value("HAWL_PUBLIC_URL") ?? urls[0]),
            SiteName = Value("HAWL_SITE_NAME") ?? "Hawl",
            Contact = Value("HAWL_CONTACT"),
            TimeZone = Zone(Value("HAWL_TIME_ZONE") ?? "Europe/London"),
            MailDomain = Value("HAWL_MAIL_DOMAIN") ?? "hawl.test",
            MailPrefix = Value("HAWL_MAIL_PREFIX") ?? "foi+",
            MailListen = Value("HAWL_MAIL_LISTEN") ?? "127.0.0.1:2525",
            MailCertificate = Value("HAWL_MAIL_CERTIFICATE"),
            MailMax = Number("HAWL_MAIL_MAX", Value("HAWL_MAIL_MAX"), 55_000_000),
            Smtp = Server(Value("HAWL_SMTP")),
            Secret = Value("HAWL_SECRET"),
        };
    }

    private static Uri Url(string name, string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url
            : throw new RuleException("settings", $"{name} is '{text}', which is not a web address such as https://hawl.example.");

    private static SmtpUrl? Server(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // The text may hold a password, so it is not said again.
        return SmtpUrl.TryParse(text, out var url, out var reason)
            ? url
            : throw new RuleException("settings", $"HAWL_SMTP cannot be used. {reason}.");
    }

    private static TimeZoneInfo Zone(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
        ? zone
        : throw new RuleException("settings", $"HAWL_TIME_ZONE is '{text}', which this machine does not know. Try Europe/London.");

    private static long Number(string name, string? text, long otherwise) => text is null
        ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RuleException("settings", $"{name} is '{text}', which is not a whole number.");
}
