using Hawl.Core.Documents;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Reading.Texts;

namespace Hawl.Web.Commands.Reading;

// The office files and PDFs of a message: those that were read, and of the others the reason.
public sealed record AttachedFiles(IReadOnlyList<AttachedText> Read, IReadOnlyList<AttachedFiles.File> All)
{
    private static readonly Dictionary<DocumentFault, string> Reasons = new()
    {
        [DocumentFault.Locked] = "it opens with a password only",
        [DocumentFault.Damaged] = "it is damaged, or is no such file",
        [DocumentFault.NoText] = "it holds no words: perhaps it was scanned",
        [DocumentFault.TooLarge] = "it is larger than is read, or made to burst",
        [DocumentFault.TooSlow] = "it took longer than one file may",
        [DocumentFault.OldWord] = "it was made by Word before 2007, which is not read",
        [DocumentFault.OldExcel] = "it was made by Excel before 2007, which is not read",
        [DocumentFault.OtherKind] = "it is of a kind that is not read",
        [DocumentFault.NoReader] = "this machine lacks pdftotext, which reads PDFs; poppler brings it",
    };

    public static async Task<AttachedFiles> OfAsync(Message message, DocumentReader reader, CancellationToken cancellation)
    {
        var (read, all) = (new List<AttachedText>(), new List<File>());
        foreach (var file in MessageBody.Read(message).Attachments)
        {
            // Comma-separated values are text, and are read as it.
            if (file.AttachedMessage is null && DocumentKinds.Of(file.FileName, file.ContentType) is { } kind and not DocumentKind.Csv)
            {
                var text = await reader.ReadAsync(kind, file.Content, cancellation);
                all.Add(new File(file.Number, file.FileName, text.Fault is { } fault ? Reasons[fault] : null));
                if (text.Fault is null)
                {
                    read.Add(AttachedDocument.Of(file.Number, text));
                }
            }
        }

        return new AttachedFiles(read, all);
    }

    // Why: why it was not read; null: it was.
    public sealed record File(string Part, string? Name, string? Why);
}
