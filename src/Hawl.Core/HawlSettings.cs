using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Mail.Pop3;
using Hawl.Mail.Submission;

namespace Hawl.Core;

// Everything an operator can set, checked once at the start. docs/operations.md lists the variables.
public sealed partial record HawlSettings
{
    public const string Sqlite = "sqlite";

    // A message is read into the memory in one piece.
    private const long LargestMail = 1_000_000_000;

    private const int LongestInMonths = 1200;

    private const int LongestUndo = 86_400;

    public required string DataFolder { get; init; }

    // "sqlite" or a PostgreSQL connection string.
    public string Database { get; init; } = Sqlite;

    public string SqlitePath => Path.Combine(DataFolder, "hawl.db");

    public string? Files { get; init; }

    public string FilesFolder => Files ?? Path.Combine(DataFolder, "files");

    public string OutboxFolder => Path.Combine(DataFolder, "outbox");

    public string NoticesFolder => Path.Combine(OutboxFolder, "notices");

    // Large texts on their way to a reader.
    public string TextsFolder => Path.Combine(DataFolder, "texts");

    // What was made of files and can be made again.
    public string DerivedFolder => Path.Combine(DataFolder, "derived");

    public string IntakeFolder => Path.Combine(DataFolder, "intake");

    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    // Links are built from this and never from a Host header.
    public required Uri PublicUrl { get; init; }

    public string SiteName { get; init; } = "Hawl";

    public string? Contact { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    public string MailDomain { get; init; } = "hawl.test";

    public string MailPrefix { get; init; } = "foi+";

    // What mail to people is sent from.
    public string NoticesAddress => $"{MailPrefix}notices@{MailDomain}";

    public string MailListen { get; init; } = "127.0.0.1:2525";

    // A PEM file with the listener's certificate and key; null: STARTTLS is not offered.
    public string? MailCertificate { get; init; }

    // Folders whose new/ is read from time to time.
    public IReadOnlyList<string> Maildirs { get; init; } = [];

    public IReadOnlyList<Pop3Url> Mailboxes { get; init; } = [];

    // Servers of ours whose Authentication-Results are believed.
    public IReadOnlyList<string> MailCheckers { get; init; } = [];

    // Load balancers, who say in a PROXY header whom they speak for.
    public IReadOnlyList<IPNetwork> MailProxies { get; init; } = [];

    public MailPeerLimits MailPeers { get; init; } = new();

    public long MailMax { get; init; } = 55_000_000;

    // Where letters leave; null: as files into the outbox folder.
    public SmtpUrl? Smtp { get; init; }

    public string? Secret { get; init; }

    public OldRequests OldRequests { get; init; } = new(6, 24);

    // How long a letter written on the site waits before it leaves.
    public TimeSpan Undo { get; init; }

    public int RequestsPerDay { get; init; } = 6;

    // Whether what a reply was surely read to mean is said of its request by itself; else it is offered, and a person says it.
    public bool TakeReadSteps { get; init; } = true;

    public string DefaultLanguage { get; init; } = "en";

    public string DefaultRegime { get; init; } = "uk-foia";

    // The settings, or what is wrong with them in words.
    public static HawlSettings Read(Func<string, string?> variable)
    {
        string? Value(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        var urls = Addresses(Value("HAWL_URLS") ?? "http://127.0.0.1:8080");
        var settings = new HawlSettings
        {
            DataFolder = Path.GetFullPath(Value("HAWL_DATA") ?? "./data"),
            Database = Value("HAWL_DATABASE") ?? Sqlite,
            Files = Folder(Value("HAWL_FILES")),
            Urls = urls,
            PublicUrl = Url("HAWL_PUBLIC_URL", Value("HAWL_PUBLIC_URL") ?? AnyAddress().Replace(urls[0], "localhost")),
            SiteName = Value("HAWL_SITE_NAME") ?? "Hawl",
            Contact = Value("HAWL_CONTACT"),
            TimeZone = Zone(Value("HAWL_TIME_ZONE") ?? "Europe/London"),
            MailDomain = (Value("HAWL_MAIL_DOMAIN") ?? "hawl.test").ToLowerInvariant(),
            MailPrefix = Value("HAWL_MAIL_PREFIX") ?? "foi+",
            MailListen = Value("HAWL_MAIL_LISTEN") ?? "127.0.0.1:2525",
            MailCertificate = Value("HAWL_MAIL_CERTIFICATE"),
            Maildirs = [.. Several(Value("HAWL_MAILDIR")).Select(Path.GetFullPath)],
            Mailboxes = [.. Several(Value("HAWL_POP3")).Select(Mailbox)],
            MailCheckers = Several(Value("HAWL_MAIL_CHECKERS")),
            MailProxies = Networks("HAWL_MAIL_PROXIES", Value("HAWL_MAIL_PROXIES") ?? ""),
            MailMax = Bytes(Value("HAWL_MAIL_MAX") ?? "55000000"),
            Smtp = Server(Value("HAWL_SMTP")),
            Secret = Value("HAWL_SECRET"),
            OldRequests = Old(Value("HAWL_OPEN_TO_ANYBODY") ?? "6", Value("HAWL_OPEN_TO_AUTHORITY") ?? "24"),
            Undo = TimeSpan.FromSeconds(Number("HAWL_UNDO", Value("HAWL_UNDO") ?? "0", 0, LongestUndo)),
            RequestsPerDay = Number("HAWL_REQUESTS_PER_DAY", Value("HAWL_REQUESTS_PER_DAY") ?? "6", 1, 10_000),
            TakeReadSteps = OnOrOff("HAWL_READ_STEPS", Value("HAWL_READ_STEPS") ?? "on"),
        };
        RequireAddresses(settings);
        return settings;
    }

    private static string[] Addresses(string text)
    {
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = Array.Find(urls, u => !Uri.TryCreate(AnyAddress().Replace(u, "localhost"), UriKind.Absolute, out var url)
            || url is not { Scheme: "http", PathAndQuery: "/" });
        return urls.Length > 0 && wrong is null
            ? urls
            : throw new RuleException(
                "settings", $"HAWL_URLS has '{wrong ?? text}'. Hawl speaks http, and a proxy in front of it https: use http://host:port.");
    }

    private static string? Folder(string? text) => text?.Contains("://", StringComparison.Ordinal) == true
        ? throw new RuleException("settings", $"HAWL_FILES is '{text}', which is not a folder.")
        : text is null ? null : Path.GetFullPath(text);

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

    private static Pop3Url Mailbox(string text) => Pop3Url.TryParse(text, out var url, out var reason)
        ? url
        : throw new RuleException("settings", $"HAWL_POP3 cannot be used. {reason}.");

    private static string[] Several(string? text) =>
        text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static TimeZoneInfo Zone(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
        ? zone
        : throw new RuleException("settings", $"HAWL_TIME_ZONE is '{text}', which this machine does not know. Try Europe/London.");

    // Addresses and networks with blanks or commas between them.
    private static IPNetwork[] Networks(string name, string text) =>
    [
        .. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(part =>
            IPNetwork.TryParse(part, out var network) ? network
            : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new RuleException("settings", $"{name} has '{part}', which is not an address or a network such as 10.0.0.0/8.")),
    ];

    private static long Bytes(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes is > 0 and <= LargestMail
            ? bytes
            : throw new RuleException("settings", $"HAWL_MAIL_MAX is '{text}', which is not a number of bytes from 1 to {LargestMail}.");

    private static OldRequests Old(string anybody, string authority) =>
        int.TryParse(anybody, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(authority, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && first is > 0 && last >= first && last <= LongestInMonths
            ? new OldRequests(first, last)
            : throw new RuleException(
                "settings",
                $"HAWL_OPEN_TO_ANYBODY is '{anybody}' and HAWL_OPEN_TO_AUTHORITY '{authority}': give numbers of months from 1 to "
                + $"{LongestInMonths}, the second no smaller than the first.");

    private static bool OnOrOff(string name, string text) => text switch
    {
        "on" => true,
        "off" => false,
        _ => throw new RuleException("settings", $"{name} is '{text}', which is neither on nor off."),
    };

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new RuleException("settings", $"{name} is '{text}', which is not a number from {least} to {most}.");

    private static void RequireAddresses(HawlSettings settings)
    {
        if (settings.Contact is { } contact && !IsAddress(contact))
        {
            throw new RuleException("settings", $"HAWL_CONTACT is '{contact}', which is not an e-mail address.");
        }

        var reply = $"{settings.MailPrefix}request-1-00000000@{settings.MailDomain}";
        if (!IsAddress(reply))
        {
            throw new RuleException(
                "settings", $"HAWL_MAIL_PREFIX and HAWL_MAIL_DOMAIN make reply addresses such as '{reply}', which no mail can be sent to.");
        }
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    // All the addresses of this machine, which nobody can follow a link to.
    [GeneratedRegex(@"(?<=^http://)(?:\*|\+|0\.0\.0\.0|\[::\])(?=:|/|$)")]
    private static partial Regex AnyAddress();
}
