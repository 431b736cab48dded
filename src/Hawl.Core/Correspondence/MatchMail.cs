using Hawl.Core.Moderation;
using Hawl.Core.Publication;

namespace Hawl.Core.Correspondence;

// Where a mail belongs whose address is no request's own. It is delivered by itself when what it says is certain, which is what cannot
// come about by chance, and points to one request alone; else a likely request is a guess for a person.
public sealed class MatchMail(HeldMailGuessesQuery guesses)
{
    // The machine may know of every request; whom it tells is decided when somebody looks.
    private static readonly Viewer Everything = new(null, IsModerator: true, IsAdmin: true);

    public async Task<MatchedMail> ExecuteAsync(MailOrigin origin, ReadMail mail, CancellationToken cancellation)
    {
        var found = await guesses.FindAsync(origin.Recipient, mail, "en", Everything, cancellation);
        var certain = found.Where(g => g.Certainty is GuessCertainty.Certain).ToList();
        return certain switch
        {
            [var only] => new MatchedMail(only.RequestId, true, Why(only)),
            [var first, ..] => new MatchedMail(
                first.RequestId, false, $"it points to {certain.Count} requests with the same certainty, first to {first.RequestId}"),
            _ => found is [{ Certainty: GuessCertainty.Likely } likely, ..]
                ? new MatchedMail(likely.RequestId, false, $"perhaps request {likely.RequestId}: {Why(likely)}")
                : new MatchedMail(null, false, "nothing in it says enough of where it belongs"),
        };
    }

    private static string Why(HeldMailGuess guess) => string.Join("; ", guess.Reasons.Select(Why));

    private static string Why(GuessReason reason) => reason switch
    {
        GuessReason.AnswersOurLetter => "it names our letter as the one it answers",
        GuessReason.AddressedToIt => "the request's own address stands in its header",
        GuessReason.NumberOneCharacterWrong => "its address is the request's but for one character of the number",
        GuessReason.CheckCharactersMatch => "the check characters of its address are the request's, the number is not",
        GuessReason.OneCharacterWrong => "its address is the request's but for one character",
        GuessReason.NumberAndAlmostCheckCharacters => "the number of its address is the request's, and most check characters are",
        GuessReason.NumberMatches => "the number of its address is the request's",
        GuessReason.QuotesItsAddress => "its text quotes the request's address",
        GuessReason.NamesItsReference => "it names the authority's reference for the request",
        GuessReason.TitleMatches => "its subject is the request's title",
        GuessReason.SenderWroteBefore => "its sender has written to the request before",
        _ => "it was sent from the authority that was asked",
    };
}
