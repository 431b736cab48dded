using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Correspondence;

// The row of a message that the requester wrote down, its files stored.
public sealed partial class RecordedMessage(FileStore files)
{
    private const int LongestName = 255;

    public static string IdentityOf(NewRecordedReply reply) => $"recorded:{reply.Key:N}";

    public async Task<IncomingMessage> MakeAsync(
        Request request, NewRecordedReply reply, DateTime receivedAt, CancellationToken cancellation)
    {
        var text = reply.Text.ReplaceLineEndings("\n").Trim();
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var message = new IncomingMessage
        {
            Request = request,
            ReceivedAt = receivedAt,
            FromAuthority = true,
            FromAuthorityWhy = "the requester wrote it down",
            AnswerWhy = "it did not come by mail",
            Way = reply.Way,
            Subject = "",
            Identity = IdentityOf(reply),
            ContentHash = hash,
            Automatic = "none",
            AutomaticWhy = "the requester wrote it down",
            RawHash = await files.PutAsync(new MemoryStream(bytes, writable: false), cancellation),
            Texts =
            [
                new MessageText
                {
                    Id = Guid.CreateVersion7(receivedAt),
                    Part = "",
                    ReaderVersion = ReadMail.ReaderVersion,
                    Text = text,
                    Sha256 = hash,
                    Passages = StoredPassage.Write(LetterPassages.Of(text)),
                    ReadAt = receivedAt,
                },
            ],
        };
        foreach (var file in reply.Files)
        {
            message.Attachments.Add(await AttachmentAsync(message, file, cancellation));
        }

        return message;
    }

    private async Task<Attachment> AttachmentAsync(IncomingMessage message, NewRecordedReply.File file, CancellationToken cancellation)
    {
        await using var content = file.Open();
        var name = file.Name[(file.Name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return new Attachment
        {
            Message = message,
            Number = message.Attachments.Count + 1,
            Part = (message.Attachments.Count + 1).ToString(CultureInfo.InvariantCulture),
            FileName = name.Length is 0 ? "attachment" : name.Length > LongestName ? name[^LongestName..] : name,
            ContentType = Type().IsMatch(file.ContentType) ? file.ContentType : "application/octet-stream",
            Size = file.Size,
            FileHash = await files.PutAsync(content, cancellation),
            Inline = false,
        };
    }

    // RFC 6838 §4.2
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$")]
    private static partial Regex Type();
}
