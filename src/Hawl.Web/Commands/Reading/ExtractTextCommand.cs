using System.CommandLine;
using System.Text;
using Hawl.Core;
using Hawl.Core.Documents;

namespace Hawl.Web.Commands.Reading;

// What the program starts itself with to read a file that came by mail: it may fall over without harm. Not for people.
public static class ExtractTextCommand
{
    public static Command Create()
    {
        var type = new Option<string>("--type") { Description = "What the file is", Required = true };
        var command = new Command(DocumentReader.Verb, "Read a file from standard input as lines of JSON") { type };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetRequiredValue(type);
            if (Array.Find(Enum.GetValues<DocumentKind>(), kind => Words.Of(kind) == named) is var kind && Words.Of(kind) != named)
            {
                return ExitStatus.WrongUsage;
            }

            await using var input = Console.OpenStandardInput();
            using var content = new MemoryStream();
            await input.CopyToAsync(content, cancellation);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
            await DocumentLines.WriteAsync(DocumentExtraction.Read(kind, content.ToArray()), output);
            return ExitStatus.Done;
        });
        return command;
    }
}
