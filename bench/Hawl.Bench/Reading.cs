using Hawl.Mail.Automatic;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Mail.Quotation;

namespace Hawl.Bench;

// All that is done to a message when it arrives, without the store.
internal static class Reading
{
    public static int Of(string name, byte[] bytes)
    {
        var message = MailFile.Read(bytes, name);
        var body = MessageBody.Read(message);
        var passages = Folding.Fold(body, []);
        var automatic = AutomaticMail.Judge(message);
        var forms = BodyForms.Of(message);
        return body.Text.Length + passages.Count + FileList.Of(message, body).Count + message.Defects.Count + Recipients.Of(message).Count
            + (forms.Plain?.Length ?? 0) + (CanReplyTo.Judge(message, automatic).Can ? 1 : 0);
    }

    // What Python's email is measured at: parsing, and every part decoded.
    public static long ParseAndDecode(byte[] bytes)
    {
        var message = MessageReader.Read(bytes);
        return message.Subject.Length + message.From.Count + message.Leaves.Sum(l => l.IsText ? l.Text().Length : (long)l.Content.Length);
    }
}
