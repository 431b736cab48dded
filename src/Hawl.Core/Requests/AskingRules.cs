using Hawl.Core.Correspondence;
using Hawl.Law.Regimes;
using Hawl.Mail.Writing;

namespace Hawl.Core.Requests;

// What must hold before an authority is asked, and the letter that follows from it.
public sealed class AskingRules(HawlSettings settings, TimeProvider clock)
{
    public const int LongestLetter = 100_000;

    public (AskedAddress Address, Regime Regime, Moment Moment) Check(NewRequest asked)
    {
        var address = AskedAddress.Of(asked.Authority, asked.Language, settings.DefaultLanguage);
        if (address.Problem is { } problem)
        {
            throw new RuleException("authority-cannot-be-asked", $"{address.Name} cannot be asked: {problem}.", address.Name);
        }

        CheckLetter(asked.Letter);
        var regime = AskedLaw.For(asked.Authority, asked.RegimeId, settings.DefaultRegime);
        var now = clock.GetUtcNow().UtcDateTime;
        return (address, regime, new Moment(now, regime.LocalDate(now)));
    }

    public static void CheckLetter(string letter)
    {
        if (string.IsNullOrWhiteSpace(letter) || letter.Length > LongestLetter)
        {
            throw new RuleException("request-letter", $"Write a letter of at most {LongestLetter} characters.");
        }
    }

    public OutgoingMessage FirstLetter(NewRequest asked, Request request, AskedAddress address, Moment moment)
    {
        var words = LetterWords.In(asked.Language);
        return new OutgoingMessage
        {
            Request = request,
            Kind = LetterKind.InitialRequest,
            Language = asked.Language,
            Subject = LetterWords.Fill(words.Subject, ("title", request.Title)),
            Body = asked.Letter.ReplaceLineEndings("\n").Trim(),
            FromName = asked.User.Name,
            ToName = LetterWords.Fill(words.Addressee, ("authority", address.Name)),
            ToAddress = address.Email ?? throw new InvalidOperationException("An address without a problem has an e-mail address."),
            MessageId = MessageIds.New(Guid.CreateVersion7(clock.GetUtcNow()), settings.MailDomain),
            CreatedAt = moment.At,
            NotBefore = asked.Wait > TimeSpan.Zero ? moment.At + asked.Wait : null,
        };
    }
}
