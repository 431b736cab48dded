using System.CommandLine;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Web.Commands.Reading;

// Reads mail from files and says how it is understood. It needs no database, and no file stops it.
public static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Messages (.eml, .msg, winmail.dat), or bodies (.txt, .html)",
            Arity = ArgumentArity.OneOrMore,
        };
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object a line, in the order of the files" };
        var extract = new Option<string?>("--extract") { Description = "Write what is attached into this folder", HelpName = "DIR" };
        var command = new Command("read", "How messages are read") { jsonl, extract, files };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(files), parsed.GetValue(extract), parsed.GetValue(jsonl) ? Line : ReadableReport.Of,
            parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    // As many files at a time as there are processors, a few read ahead; written in their order.
    private static async Task<int> RunAsync(
        string[] files, string? folder, Func<MessageReport, string> write, TextWriter output, CancellationToken cancellation)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        var saved = new SavedFiles(folder);
        var reading = new Queue<Task<MessageReport>>();
        for (var next = 0; next < files.Length || reading.Count > 0;)
        {
            if (next < files.Length && reading.Count < Environment.ProcessorCount * 4)
            {
                var (file, number) = (files[next], ++next);
                reading.Enqueue(Task.Run(() => Read(file, number, saved), cancellation));
                continue;
            }

            await output.WriteLineAsync(write(await reading.Dequeue()));
        }

        return ExitStatus.Done;
    }

    private static MessageReport Read(string file, int number, SavedFiles saved)
    {
        try
        {
            var message = MailFile.Read(File.ReadAllBytes(file), file);
            return MessageReport.Of(file, message, saved.Save(number, FileList.Of(message, MessageBody.Read(message))));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return MessageReport.Unreadable(file, problem.Message);
        }
    }

    private static string Line(MessageReport report) => ReportJson.Of(report);
}
