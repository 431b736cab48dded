using Hawl.Core.Requests;
using Hawl.Mail.Writing;

namespace Hawl.Core.Correspondence;

// What must hold before a letter after the first is sent, the text it begins as, and the letter that follows from it.
public sealed class FollowUpRules(HawlSettings settings, Links links)
{
    public const string Placeholder = "follow-up-placeholder";
    public const string Same = "follow-up-same";
    public const string Unwritten = "follow-up-unwritten";
    public const string To = "follow-up-to";

    // Kinds a person can choose on a form.
    public static readonly IReadOnlyList<LetterKind> Kinds =
        [LetterKind.FollowUp, LetterKind.Clarification, LetterKind.InternalReview, LetterKind.Thanks];

    // With the request's user, its authority and translations. Null: to the authority itself.
    public string Beginning(LetterKind kind, Request request, string? toName, string? written = null)
    {
        var words = FollowUpWords.In(request.Language);
        var authority = Address(request).Name;
        var body = written ?? LetterWords.Fill(
            words.Bodies[Words.Of(kind)], ("authority", authority), ("title", request.Title), ("requestUrl", links.Request(request.Slug)));
        return string.Join(
            "\n\n",
            LetterWords.Fill(words.Salutation, ("addressee", string.IsNullOrWhiteSpace(toName) ? authority : toName)),
            body.Length == 0 ? "" : body,
            LetterWords.Fill(kind is LetterKind.InternalReview ? words.ReviewSignOff : words.SignOff, ("name", request.User.Name)));
    }

    public string MessageIdOf(NewFollowUp asked) => MessageIds.New(asked.Key, settings.MailDomain);

    public void Check(NewFollowUp asked, Request request, IEnumerable<OutgoingMessage> letters, string? toName)
    {
        AskingRules.CheckLetter(asked.Text);
        RequestSteps.Next(request.Progress, RequestSteps.Of(asked.Kind));
        var text = Plain(asked.Text);
        if (text.Contains(FollowUpWords.In(request.Language).Placeholder, StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleException(Placeholder, "The letter still says that something is to be written in it.");
        }

        if (asked.Kind is not LetterKind.Thanks && text == Plain(Beginning(asked.Kind, request, toName)))
        {
            throw new RuleException(Unwritten, "The letter says nothing yet.");
        }

        if (letters.Any(l => Plain(l.Body) == text))
        {
            throw new RuleException(Same, "A letter with the same words has been sent already.");
        }
    }

    public OutgoingMessage Letter(
        NewFollowUp asked, Request request, IReadOnlyList<OutgoingMessage> letters, IncomingMessage? to, Moment moment)
    {
        var (words, address) = (FollowUpWords.In(request.Language), Address(request));
        var answered = to is null ? letters.Count > 0 ? letters[0].MessageId : null : IdentityOf(to);
        return new OutgoingMessage
        {
            Request = request,
            Kind = asked.Kind,
            Language = request.Language,
            Subject = Cut(SubjectOf(asked.Kind, request, words, to), 1000),
            Body = asked.Text.ReplaceLineEndings("\n").Trim(),
            FromName = request.User.Name,
            ToName = to is null
                ? LetterWords.Fill(LetterWords.In(request.Language).Addressee, ("authority", address.Name))
                : Cut(to.AnswerName ?? address.Name, 400),
            ToAddress = to?.AnswerAddress ?? address.Email
                ?? throw new RuleException(To, $"{address.Name} cannot be written to: {address.Problem}."),
            MessageId = MessageIdOf(asked),
            Answers = to,
            InReplyTo = answered,
            References = string.Join(' ', letters.Take(1).Concat(letters.TakeLast(1)).Select(l => l.MessageId)
                .Append(answered).OfType<string>().Distinct()),
            CreatedAt = moment.At,
            NotBefore = settings.Undo > TimeSpan.Zero ? moment.At + settings.Undo : null,
        };
    }

    private AskedAddress Address(Request request) => AskedAddress.Of(request.Authority, request.Language, settings.DefaultLanguage);

    private static string SubjectOf(LetterKind kind, Request request, FollowUpWords words, IncomingMessage? to)
    {
        var first = LetterWords.Fill(LetterWords.In(request.Language).Subject, ("title", request.Title));
        if (kind is LetterKind.InternalReview)
        {
            return LetterWords.Fill(words.ReviewSubject, ("subject", first));
        }

        var subject = to is { Subject.Length: > 0 } ? to.Subject : first;
        return subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase)
            ? subject
            : LetterWords.Fill(words.ReplySubject, ("subject", subject));
    }

    // What stands in for a Message-ID where a mail had none is no identifier.
    private static string? IdentityOf(IncomingMessage message) =>
        message.Way is IncomingWay.Mail && message.Identity.Contains('@', StringComparison.Ordinal) ? message.Identity : null;

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
