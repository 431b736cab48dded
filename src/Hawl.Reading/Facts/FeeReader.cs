using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The amount that a notice asks for: the total, not its parts.
internal static class FeeReader
{
    public static decimal? Read(ReplyContext context)
    {
        foreach (var cue in (string[])["feeAsked", "feeTotal", "fee"])
        {
            foreach (var sentence in context.Own.Where(one => one.Plain.Has(cue)))
            {
                var from = sentence.Plain.Find(cue).Index;
                var amounts = NumberReader.Find(sentence.Plain)
                    .Where(number => number.Unit is not null and not "%" || cue == "feeTotal").ToList();
                var amount = amounts.FirstOrDefault(number => number.End > from) ?? amounts.FirstOrDefault();
                if (amount is not null
                    && decimal.TryParse(amount.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fee))
                {
                    return fee;
                }
            }
        }

        // "385 pages at 10p a sheet, that is £38.50": the largest sum.
        return context.Own.SelectMany(one => NumberReader.Find(one.Plain)).Where(number => number.Unit is not null and not "%")
            .Select(number => decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
                ? (decimal?)sum : null)
            .Max();
    }
}
