using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Data;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Mail.Quotation;

namespace Hawl.Core.Correspondence;

// A mail as it was read: its text, its files, and what makes it the same message as another.
public sealed record ReadMail(Message Message, MessageBody Body, string Identity, string ContentHash)
{
    // Raised when the reader reads the same mail differently; rows made by an older one keep their evidence.
    public const int ReaderVersion = 4;

    // A longer one does not fit into an index.
    private const int LongestId = 250;

    public static ReadMail From(ReadOnlyMemory<byte> bytes)
    {
        var message = MessageReader.Read(bytes);
        var body = MessageBody.Read(message);
        return new ReadMail(message, body, IdentityOf(message), ContentHashOf(body));
    }

    public IReadOnlyList<string> Defects => [.. Message.Defects, .. Body.Defects];

    public MessageText TextFor(IReadOnlyList<string> sentTexts, DateTime at)
    {
        var text = StorableText.Of(Body.Text);
        return new MessageText
        {
            Id = Guid.CreateVersion7(at),
            Part = Body.BodyPart,
            ReaderVersion = ReaderVersion,
            Text = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Passages = StoredPassage.Write([.. Folding.Fold(Body, sentTexts).Select(PassageShape.Of)]),
            ReadAt = at,
        };
    }

    // The Message-ID; without one, what a sender's program would have put into it.
    private static string IdentityOf(Message message) => message.MessageId switch
    {
        { Length: > 0 and <= LongestId } id => id,
        { Length: > LongestId } id => "hash:" + Hash(id),
        _ => "without:" + Hash(
            string.Join(',', message.From.Select(m => m.Address)),
            message.Date?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            message.Subject),
    };

    private static string ContentHashOf(MessageBody body)
    {
        var files = body.Attachments.Select(a => (Name: a.FileName ?? "", Hash: Convert.ToHexStringLower(SHA256.HashData(a.Content.Span))));
        return Hash([body.Text, .. files.SelectMany(f => new[] { f.Name, f.Hash })]);
    }

    private static string Hash(params IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', texts))));
}
