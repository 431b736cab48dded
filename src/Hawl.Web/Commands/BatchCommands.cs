using System.CommandLine;
using System.Globalization;
using System.Text;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Mail.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Commands;

public static class BatchCommands
{
    private const long LargestLetter = 200_000;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static Command Create() => new("batch", "One letter to many authorities") { Send(), Show(), BatchTableCommand.Create() };

    private static Command Send()
    {
        var user = new Option<string>("--as") { Description = "Whose letter it is", Required = true, HelpName = "EMAIL" };
        var title = new Option<string>("--title") { Description = "The title of each request", Required = true };
        var letter = new Option<FileInfo>("--letter") { Description = "The letter, with [Authority name] in it", Required = true }
            .AcceptExistingOnly();
        var to = new Option<string>("--to") { Description = "Whom it goes to: FILE.csv or tag:T", Required = true };
        var regime = new Option<string?>("--regime") { Description = "The law to ask under; otherwise each authority's own" };
        var language = new Option<string?>("--language") { Description = "The language of the letter, en or cy" };
        var again = new Option<bool>("--again") { Description = "Send it although the same letter was sent before" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var command = new Command("send", "Make a request to each authority and send its letter at once")
        {
            user, title, letter, to, regime, language, again, json,
        };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            var asked = new NewBatch
            {
                User = await FindUserAsync(scope, parsed.GetRequiredValue(user), c),
                Title = parsed.GetRequiredValue(title),
                Letter = await ReadLetterAsync(parsed.GetRequiredValue(letter), c),
                Language = parsed.GetValue(language) ?? scope.Settings.DefaultLanguage,
                RegimeId = parsed.GetValue(regime),
                Authorities = await ChooseAsync(scope, parsed.GetRequiredValue(to), c),
                Again = parsed.GetValue(again),
            };
            var prepared = await scope.Get<PrepareBatch>().ExecuteAsync(asked, c);
            await BatchSending.RunAsync(scope, prepared, c);
            await PrintAsync(scope, prepared.Batch.Id, parsed.GetValue(json), c);
            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<long>("ID");
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var command = new Command("show", "How a batch stands, authority by authority") { id, json };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(parsed, async (scope, c) =>
        {
            var progress = await FindAsync(scope, parsed.GetRequiredValue(id), c);
            if (parsed.GetValue(json))
            {
                await scope.PrintJsonAsync(new
                {
                    progress.Id,
                    progress.Title,
                    authorities = progress.Authorities
                        .Select(a => new { a.Authority, a.Request, a.Progress, a.Outcome, a.Due, a.Sent, a.LastReply }),
                    progress.Questions,
                });
                return ExitStatus.Done;
            }

            await scope.Output.WriteLineAsync(progress.Title);
            foreach (var row in progress.Authorities)
            {
                var outcome = row.Outcome is null or "none" ? "" : $", {row.Outcome}";
                await scope.Output.WriteLineAsync($"{row.Authority}: {row.Progress ?? "not asked yet"}{outcome}");
            }

            return ExitStatus.Done;
        }, cancellation));
        return command;
    }

    private static async Task PrintAsync(CommandScope scope, long batchId, bool json, CancellationToken cancellation)
    {
        var (progress, links) = (await FindAsync(scope, batchId, cancellation), scope.Get<Links>());
        if (!json)
        {
            var made = progress.Authorities.Count(a => a.Request is not null);
            await scope.Output.WriteLineAsync($"Batch {batchId}: {made} requests made. {links.Batch(batchId)}");
            return;
        }

        var settings = scope.Settings;
        await scope.PrintJsonAsync(new
        {
            id = batchId,
            url = links.Batch(batchId),
            requests = progress.Authorities.Where(a => a.Request is not null).Select(a => new
            {
                id = a.Request,
                authority = a.Authority,
                authoritySlug = a.AuthoritySlug,
                url = links.Request(a.RequestSlug ?? ""),
                replyAddress = ReplyAddress.Format(settings.MailPrefix, a.Request ?? 0, a.ReplyHash ?? "", settings.MailDomain),
                regime = a.Regime,
            }),
        });
    }

    private static async Task<BatchProgress> FindAsync(CommandScope scope, long id, CancellationToken cancellation) =>
        await scope.Get<BatchProgressQuery>().FindAsync(id, cancellation)
        ?? throw new RuleException("batch-unknown", string.Create(CultureInfo.InvariantCulture, $"There is no batch {id}."));

    private static async Task<User> FindUserAsync(CommandScope scope, string email, CancellationToken cancellation)
    {
        var address = email.Trim().ToLowerInvariant();
        return await scope.Get<HawlContext>().Users.SingleOrDefaultAsync(u => u.Email == address, cancellation)
            ?? throw new RuleException(
                "user-unknown", $"There is no user with the address {email}. Add one with: hawl user add {email} --name …");
    }

    private static async Task<string> ReadLetterAsync(FileInfo file, CancellationToken cancellation)
    {
        if (file.Length > LargestLetter)
        {
            throw new RuleException(
                "request-letter", $"{file.Name} is larger than a letter may be ({LargestLetter} bytes). Nothing was sent.");
        }

        try
        {
            return await File.ReadAllTextAsync(file.FullName, Utf8, cancellation);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleException("request-letter", $"{file.Name} is not UTF-8 text; save it as UTF-8 and try again. Nothing was sent.");
        }
    }

    private static async Task<IReadOnlyList<Authority>> ChooseAsync(CommandScope scope, string to, CancellationToken cancellation)
    {
        if (to.StartsWith("tag:", StringComparison.Ordinal))
        {
            return await scope.Get<FindTaggedAuthorities>().ExecuteAsync(to["tag:".Length..], cancellation);
        }

        if (!File.Exists(to))
        {
            throw new RuleException("batch-to", $"--to is '{to}', which is neither a file nor tag:T. Nothing was sent.");
        }

        await using var csv = File.OpenRead(to);
        return await scope.Get<FindNamedAuthorities>().ExecuteAsync(csv, cancellation);
    }
}
