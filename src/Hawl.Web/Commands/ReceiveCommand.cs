using System.CommandLine;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Mail.Mime;
using Hawl.Web.Hosting;

namespace Hawl.Web.Commands;

// A mail server's pipe: 0 only when the mail is safe on disk, 75 whenever it should be offered again.
public static class ReceiveCommand
{
    public static Command Create()
    {
        var rcpt = new Option<string[]>("--rcpt")
        {
            Description = "Whom it was sent to; otherwise read from its header",
            AllowMultipleArgumentsPerToken = true,
        };
        var from = new Option<string?>("--from") { Description = "The envelope sender" };
        var command = new Command("receive", "Take one message from standard input, as a mail server's pipe") { rcpt, from };
        command.SetAction(async (parsed, cancellation) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            try
            {
                return await TakeAsync(parsed, parsed.GetValue(rcpt) ?? [], parsed.GetValue(from) ?? "", cancellation);
            }
            catch (Exception problem)
            {
                // Whatever it is, a person can mend it, and until then the mail server keeps the mail.
                await error.WriteLineAsync($"The mail could not be kept: {problem.Message} Try again later.");
                return ExitStatus.TryLater;
            }
        });
        return command;
    }

    private static async Task<int> TakeAsync(ParseResult parsed, string[] recipients, string mailFrom, CancellationToken cancellation)
    {
        var (settings, error) = (CommandScope.SettingsFrom(parsed), parsed.InvocationConfiguration.Error);
        if (!Directory.Exists(settings.DataFolder))
        {
            throw new RuleException("data-folder-missing", $"There is no folder {settings.DataFolder}; HAWL_DATA or --data names it.");
        }

        await using var spool = new SpoolStream(settings.IntakeFolder);
        await using var input = Console.OpenStandardInput();
        if (!await CopyAsync(input, spool, settings.MailMax, cancellation))
        {
            await error.WriteLineAsync($"The mail is larger than {settings.MailMax} bytes. It was not taken.");
            return ExitStatus.No;
        }

        spool.Position = 0;
        var envelope = new IntakeEnvelope
        {
            DeliveryId = Guid.CreateVersion7(),
            MailFrom = mailFrom,
            Recipients = recipients.Length > 0 ? recipients : await FromHeaderAsync(spool, cancellation),
            Protocol = "pipe",
            ReceivedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        };
        if (spool.Length == 0 || envelope.Recipients.Count == 0)
        {
            await error.WriteLineAsync("There is no mail, or nothing says whom it is for. It was not taken.");
            return ExitStatus.No;
        }

        spool.Position = 0;
        await IntakeDrop.WriteAsync(settings.IntakeFolder, envelope, spool, cancellation);
        return ExitStatus.Done;
    }

    private static async Task<bool> CopyAsync(Stream input, Stream spool, long most, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await input.ReadAsync(buffer, cancellation)) > 0)
        {
            if (spool.Length + read > most)
            {
                return false;
            }

            await spool.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await spool.FlushAsync(cancellation);
        return true;
    }

    private static async Task<IReadOnlyList<string>> FromHeaderAsync(Stream spool, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await spool.CopyToAsync(bytes, cancellation);
        return NamedRecipients.Of(MessageReader.Read(bytes.ToArray()));
    }
}
