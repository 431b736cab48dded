using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Files;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Web.Commands;

// A date of the law and how it was worked out. It needs no data folder and changes nothing.
public static class DeadlineCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var regime = new Option<string>("--regime") { Description = "The law, such as uk-foia", Required = true };
        var received = new Option<string>("--received")
        {
            Description = "The date that starts the clock, or an instant such as 2021-06-14T23:30:00Z",
            Required = true,
            HelpName = "DATE",
        };
        var clock = new Option<string?>("--clock") { Description = "The rule's own id; otherwise the time to respond", HelpName = "NAME" };
        var events = new Option<FileInfo?>("--events") { Description = "What happened since, as JSON", HelpName = "FILE" };
        var language = new Option<string>("--language")
        {
            Description = "The language of the steps, en or cy",
            DefaultValueFactory = _ => Wording.DefaultLanguage,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var command = new Command("deadline", "By when the law wants an answer, and how that date is worked out")
        {
            regime, received, clock, events, language, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed,
            new Asked(
                parsed.GetRequiredValue(regime),
                parsed.GetRequiredValue(received),
                parsed.GetValue(clock),
                parsed.GetValue(events),
                parsed.GetValue(language) ?? Wording.DefaultLanguage),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Asked asked, bool json, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (Understand(asked, out var problem) is not var (regime, clock, start))
        {
            await error.WriteLineAsync(problem);
            return ExitStatus.WrongUsage;
        }

        var reading = asked.Events is null
            ? new CaseFactsReading(CaseFacts.None, [])
            : CaseFactsFile.Read(await File.ReadAllTextAsync(asked.Events.FullName, cancellation), CalendarLibrary.BuiltIn);
        if (reading.Facts is not { } facts)
        {
            await error.WriteLineAsync(string.Join('\n', reading.Mistakes.Select(mistake => $"{asked.Events?.Name}: {mistake}")));
            return ExitStatus.WrongUsage;
        }

        var deadline = CaseCount.From(regime, clock, start, facts, CalendarLibrary.BuiltIn);
        var steps = deadline.InWords(asked.Language);
        await output.WriteLineAsync(json ? JsonSerializer.Serialize(Answer(deadline, asked.Language), Json) : string.Join('\n', steps));
        return deadline.Law is null && clock.LimitOn(start) is null ? ExitStatus.No : ExitStatus.Done;
    }

    private static (Regime Regime, Clock Clock, DateOnly Start)? Understand(Asked asked, out string problem)
    {
        problem = "";
        if (RegimeLibrary.BuiltIn.Find(asked.Regime) is not { } regime)
        {
            problem = $"There is no law '{asked.Regime}'. There are: {string.Join(", ", RegimeLibrary.BuiltIn.All.Select(one => one.Id))}.";
        }
        else if ((asked.Clock is null ? regime.ResponseClock : regime.FindClock(asked.Clock)) is not { } clock)
        {
            problem = $"{regime.Id} has no clock '{asked.Clock}'. It has: {string.Join(", ", regime.Clocks.Select(one => one.Id))}.";
        }
        else if (Date(asked.Received, regime) is not { } start)
        {
            problem = $"--received is '{asked.Received}', neither a date such as 2020-06-03 nor an instant such as 2021-06-14T23:30:00Z.";
        }
        else
        {
            return (regime, clock, start);
        }

        return null;
    }

    private static DateOnly? Date(string text, Regime regime)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        var hasZone = text.Length > 0 && (text[^1] == 'Z' || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal));
        return hasZone && DateTimeOffset.TryParseExact(text, forms, culture, DateTimeStyles.None, out var instant)
            ? regime.LocalDate(instant.UtcDateTime)
            : null;
    }

    private static object Answer(CaseDeadline deadline, string language)
    {
        var law = deadline.Law;
        var limit = law?.Limit ?? deadline.Clock.LimitOn(deadline.Start);
        return new
        {
            regime = deadline.Clock.RegimeId,
            clock = deadline.Clock.Id,
            received = deadline.Start,
            countedFrom = law?.DayZero,
            due = deadline.Due,
            latest = law?.Latest,
            authorityDate = deadline.AuthorityDate,
            pausedSince = deadline.PausedSince,
            counted = law?.Counted,
            unit = limit is null ? null : FileWord.Of(limit.Unit),
            force = limit is null ? null : FileWord.Of(limit.Force),
            skipped = (law?.Skipped ?? []).Select(day => new { day.Date, why = day.InWords(language) }),
            leftOut = (law?.LeftOut ?? []).Select(stretch => new { stretch.From, stretch.To, why = stretch.ReasonInWords(language) }),
            certain = law?.IsCertain,
            steps = deadline.InWords(language),
            source = limit?.Source,
        };
    }

    private sealed record Asked(string Regime, string Received, string? Clock, FileInfo? Events, string Language);
}
