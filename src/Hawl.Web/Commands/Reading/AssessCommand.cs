using System.CommandLine;
using System.Globalization;
using Hawl.Core.Documents;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Replies;

namespace Hawl.Web.Commands.Reading;

// Says what replies to a letter mean, and on request why. It needs no database and changes nothing.
public static class AssessCommand
{
    public static Command Create()
    {
        var regime = new Option<string>("--regime") { Description = "The law, such as uk-foia", DefaultValueFactory = _ => "uk-foia" };
        var sentOn = new Option<string?>("--sent-on") { Description = "The day the letter went out", HelpName = "DATE" };
        var letter = new Option<FileInfo>("--letter") { Description = "The letter as it was sent", Required = true, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var explain = new Option<bool>("--explain") { Description = "Print why, a line a step" };
        var replies = new Argument<string[]>("REPLY")
        {
            Description = "Replies (.eml, .msg, .txt, .html), oldest first",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("assess", "What the replies to a letter mean") { regime, sentOn, letter, json, explain, replies };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed,
            new Asked(
                parsed.GetValue(regime) ?? "uk-foia", parsed.GetValue(sentOn), parsed.GetRequiredValue(letter),
                    parsed.GetRequiredValue(replies)),
            parsed.GetValue(explain) && !parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Asked asked, bool explain, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (RegimeLibrary.BuiltIn.Find(asked.Regime) is not { } regime)
        {
            var known = string.Join(", ", RegimeLibrary.BuiltIn.All.Select(one => one.Id));
            await error.WriteLineAsync($"There is no law '{asked.Regime}'. There are: {known}.");
            return ExitStatus.WrongUsage;
        }

        if (Day(asked.SentOn) is not { } sentOn)
        {
            await error.WriteLineAsync($"--sent-on is '{asked.SentOn}', which is no date such as 2020-06-03.");
            return ExitStatus.WrongUsage;
        }

        var letter = SentLetter.Of(await File.ReadAllTextAsync(asked.Letter.FullName, cancellation), regime, sentOn);
        var readings = new List<AssessedReply>();
        using var reader = new DocumentReader();
        foreach (var file in asked.Replies)
        {
            var message = MailFile.Read(await File.ReadAllBytesAsync(file, cancellation), file);
            var files = await AttachedFiles.OfAsync(message, reader, cancellation);
            var reading = ReplyReader.Read(letter, message, files.Read);
            readings.Add(new AssessedReply(Path.GetFileName(file), reading, files.All));
            DateOnly? day = message.Date is { } at ? DateOnly.FromDateTime(at.Date) : null;
            letter = letter with { Earlier = [.. letter.Earlier, new EarlierReply(day, reading.Answers)] };
        }

        await output.WriteLineAsync(explain
            ? string.Join('\n', readings.SelectMany(Explained))
            : ReportJson.Of(AssessReport.Of(letter, readings)));
        return ExitStatus.Done;
    }

    private static IEnumerable<string> Explained(AssessedReply one) =>
    [
        one.File,
        .. one.Files.Select(f => $"file {f.Part} {f.Name}: {(f.Why is null ? "read" : $"not read, since {f.Why}")}"),
        .. one.Reading.Trace,
    ];

    // A letter without a date is taken to be as old as can be, so that any day named later is after it.
    private static DateOnly? Day(string? text) => text is null ? DateOnly.MinValue
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Asked(string Regime, string? SentOn, FileInfo Letter, string[] Replies);
}
