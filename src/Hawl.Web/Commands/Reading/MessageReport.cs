using Hawl.Core;
using Hawl.Mail.Addresses;
using Hawl.Mail.Automatic;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Mail.Quotation;

namespace Hawl.Web.Commands.Reading;

// How one message is read, as `hawl read --jsonl` prints it. Absent values are null, not missing.
public sealed record MessageReport
{
    public required string File { get; init; }

    public string? MessageId { get; init; }

    public DateTimeOffset? Date { get; init; }

    public string Subject { get; init; } = "";

    public Person? From { get; init; }

    public IReadOnlyList<Person> To { get; init; } = [];

    public IReadOnlyList<Person> Cc { get; init; } = [];

    public IReadOnlyList<Person> ReplyTo { get; init; } = [];

    public IReadOnlyList<string> Recipients { get; init; } = [];

    public IReadOnlyList<string> ReceivedFor { get; init; } = [];

    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string TopType { get; init; } = "";

    public int TopLevelParts { get; init; }

    public IReadOnlyList<string> LeafTypes { get; init; } = [];

    public string? BodyType { get; init; }

    public string? BodyCharset { get; init; }

    public IReadOnlyList<string> BodyFormats { get; init; } = [];

    public string Text { get; init; } = "";

    public string? Html { get; init; }

    public string? HtmlText { get; init; }

    public string Visible { get; init; } = "";

    public string Hidden { get; init; } = "";

    public IReadOnlyList<FoldReport> Folds { get; init; } = [];

    public IReadOnlyList<DisplayPart> DisplayParts { get; init; } = [];

    public IReadOnlyList<AttachmentReport> Attachments { get; init; } = [];

    public int NestedMessages { get; init; }

    public string? AttachedMessageSubject { get; init; }

    public AutomaticReport? Automatic { get; init; }

    public bool CanReplyTo { get; init; }

    public string CanReplyToWhy { get; init; } = "";

    public IReadOnlyList<string> Defects { get; init; } = [];

    // What can be said of a file that cannot be opened.
    public static MessageReport Unreadable(string file, string why) => new() { File = file, Defects = [why] };

    public static MessageReport Of(string file, Message message, IReadOnlyList<AttachmentReport> attachments)
    {
        var body = MessageBody.Read(message);
        var forms = BodyForms.Of(message);
        var passages = Folding.Fold(body, []);
        var automatic = AutomaticMail.Judge(message);
        var canReply = Hawl.Mail.Automatic.CanReplyTo.Judge(message, automatic);
        var bodyPart = message.Leaves.FirstOrDefault(l => l.Number == body.BodyPart);
        var attached = message.Root.SelfAndDescendants().Select(p => p.AttachedMessage).OfType<Message>().ToList();
        return Addressed(file, message) with
        {
            TopType = message.Root.ContentType,
            TopLevelParts = message.Root.IsMultipart ? message.Root.Children.Count : 0,
            LeafTypes = [.. message.Leaves.Select(l => l.ContentType)],
            BodyType = bodyPart?.ContentType,
            BodyCharset = bodyPart?.ReadText().Charset,
            BodyFormats = Formats(forms, message),
            Text = forms.Plain ?? body.Text,
            Html = forms.Html,
            HtmlText = forms.HtmlText,
            Visible = PassageText.Of(passages.Where(p => p.Kind is PassageKind.Visible)),
            Hidden = PassageText.Of(passages.Where(p => p.Kind is not PassageKind.Visible)),
            Folds =
            [
                .. passages.Where(p => p.Kind is not PassageKind.Visible)
                    .Select(p => new FoldReport(Words.Of(p.Kind), PassageText.Of([p]), p.Why ?? "")),
            ],
            DisplayParts = Displayed(bodyPart, attachments),
            Attachments = attachments,
            NestedMessages = attached.Count,
            AttachedMessageSubject = attached.FirstOrDefault()?.Subject,
            Automatic = AutomaticReport.Of(automatic),
            CanReplyTo = canReply.Can,
            CanReplyToWhy = canReply.Why,
            Defects = [.. message.Defects, .. body.Defects],
        };
    }

    private static MessageReport Addressed(string file, Message message) => new()
    {
        File = file,
        MessageId = message.MessageId,
        Date = message.Date,
        Subject = message.Subject,
        From = People(message.From) is [var from, ..] ? from : null,
        To = People(message.To),
        Cc = People(message.Cc),
        ReplyTo = People(message.ReplyTo),
        Recipients = Hawl.Mail.Mime.Recipients.Of(message),
        ReceivedFor = Hawl.Mail.Mime.Recipients.ReceivedFor(message),
        InReplyTo = message.InReplyTo,
        References = message.References,
        Headers = message.Headers.GroupBy(h => h.Name.ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First().Value),
    };

    private static List<Person> People(IEnumerable<Mailbox> mailboxes) => [.. mailboxes.Select(m => new Person(m.Name, m.Address))];

    private static List<string> Formats(BodyForms forms, Message message)
    {
        string?[] found =
        [
            forms.Plain is null ? null : "txt",
            forms.Html is null ? null : "html",
            message.Leaves.Any(l => l.ContentType is "text/rtf" or "application/rtf" && !l.IsAttachment) ? "rtf" : null,
        ];
        return [.. found.OfType<string>()];
    }

    private static List<DisplayPart> Displayed(Part? body, IReadOnlyList<AttachmentReport> attachments)
    {
        DisplayPart?[] first = [body is null ? null : new DisplayPart(body.ContentType, body.FileName)];
        return [.. first.OfType<DisplayPart>(), .. attachments.Select(a => new DisplayPart(a.ContentType, a.Filename))];
    }

    public sealed record Person(string? Name, string Address);

    public sealed record FoldReport(string Kind, string Text, string Why);

    public sealed record DisplayPart(string ContentType, string? Filename);
}
