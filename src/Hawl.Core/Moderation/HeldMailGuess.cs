namespace Hawl.Core.Moderation;

// A request that a held mail may belong to.
public sealed record HeldMailGuess(long RequestId, string Slug, string Title, string Authority, IReadOnlyList<GuessReason> Reasons)
{
    public GuessCertainty Certainty => CertaintyOf(Reasons);

    // What cannot come about by chance is certain; two weak signs that agree are likely.
    public static GuessCertainty CertaintyOf(IReadOnlyList<GuessReason> reasons)
    {
        var strongest = reasons.Select(Of).DefaultIfEmpty(GuessCertainty.Possible).Max();
        return strongest is GuessCertainty.Possible && reasons.Count > 1 ? GuessCertainty.Likely : strongest;
    }

    private static GuessCertainty Of(GuessReason reason) => reason switch
    {
        GuessReason.AnswersOurLetter or GuessReason.AddressedToIt or GuessReason.NumberOneCharacterWrong
            or GuessReason.OneCharacterWrong => GuessCertainty.Certain,
        GuessReason.CheckCharactersMatch or GuessReason.NumberAndAlmostCheckCharacters or GuessReason.QuotesItsAddress
            or GuessReason.NamesItsReference => GuessCertainty.Likely,
        _ => GuessCertainty.Possible,
    };
}
