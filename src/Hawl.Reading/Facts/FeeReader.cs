using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The amount that a notice asks for: not its parts, nor a rate, a limit, or what is free. Every amount is weighed by the words on both
// sides of it; the heaviest wins, of two the greater.
internal static class FeeReader
{
    private const int LookBack = 60;
    private const int LookOn = 50;
    private const int LongestCell = 16;
    private const int LongestRow = 300;

    public static decimal? Read(ReplyContext context)
    {
        var best = (Sum: (decimal?)null, Weight: int.MinValue);
        foreach (var plain in context.Own.Select(one => Row(one, context).Replace("per cent", "percent", StringComparison.Ordinal)))
        {
            var place = (plain.Has("feeAsked") ? 2 : 0) + (plain.Has("fee") || plain.Has("feeTotal") ? 1 : 0)
                - (plain.Has("feeNot") ? 2 : 0);
            var reached = 0;
            foreach (var amount in NumberReader.Find(plain))
            {
                if (!IsMoney(amount, plain))
                {
                    continue;
                }

                if (decimal.TryParse(amount.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
                    && place + Weight(amount, plain, reached) is var weight
                    && (weight > best.Weight || (weight == best.Weight && sum > best.Sum)))
                {
                    best = (sum, weight);
                }

                reached = amount.End;
            }
        }

        return best.Sum;
    }

    // What the row of a table says of the amount that is a cell of it.
    private static string Row(Sentence sentence, ReplyContext context) => sentence.Plain.Length < LongestCell
        && sentence.Plain.Any(char.IsAsciiDigit) && context.Reply.LineAt(sentence.Span.Start) is { Text.Length: < LongestRow } line
        && line.Text.Contains('\t', StringComparison.Ordinal) ? PlainWords.Of(line.Text) : sentence.Plain;

    // "To pay 82.40": the last line of a reckoning.
    private static bool IsMoney(FoundNumber amount, string plain) =>
        amount.Unit is not null ? amount.Unit != "%" : (plain.Has("feeTotal") && amount.Value.Contains('.', StringComparison.Ordinal))
            || plain[amount.End..Math.Min(plain.Length, amount.End + LookOn)].Has("currencyFirst");

    // The words before reach back to the amount before, those after to a comma or the like.
    private static int Weight(FoundNumber amount, string plain, int reached)
    {
        var before = plain[Math.Max(Math.Max(0, amount.Start - LookBack), Math.Min(reached, amount.Start))..amount.Start].TrimEnd();
        var after = plain[amount.End..Math.Min(plain.Length, amount.End + LookOn)];
        return (before.Has("feeSumLast") ? 6 : 0) + (after.Has("feeSumFirst") ? 4 : 0) + (before.Has("depositLast") ? 3 : 0)
            - (before.Has("feeLimitLast") || after.Has("feeLimitFirst") ? 12 : 0)
            - (before.Has("feeRateLast") || after.Has("feeRateFirst") ? 12 : 0);
    }
}
