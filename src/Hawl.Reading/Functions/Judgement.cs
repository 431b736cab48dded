namespace Hawl.Reading.Functions;

// The likeliest function of a sentence, and how likely each is, from 0 to 1.
internal sealed record Judgement(SentenceFunction Function, double Odds, IReadOnlyList<float> All)
{
    // Does something, and it is no decision.
    public bool DecidesNothing => Function is SentenceFunction.Undecided or SentenceFunction.Ack or SentenceFunction.Clarifies
        or SentenceFunction.Fee or SentenceFunction.Transfers or SentenceFunction.Extends or SentenceFunction.Holding
        or SentenceFunction.Absence or SentenceFunction.Failure or SentenceFunction.Other;

    public double Of(params ReadOnlySpan<SentenceFunction> functions)
    {
        var sum = 0.0;
        foreach (var function in functions)
        {
            sum += All[(int)function];
        }

        return sum;
    }
}
