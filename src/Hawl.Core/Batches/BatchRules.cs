using Hawl.Core.Correspondence;
using Hawl.Core.Requests;

namespace Hawl.Core.Batches;

// What must hold before a batch is written down.
public static class BatchRules
{
    public static void Check(NewBatch asked)
    {
        if (!asked.User.MaySendBatches)
        {
            throw new RuleException(
                "batch-not-allowed",
                $"{asked.User.Email} may not send batches. Allow it with: hawl user allow {asked.User.Email} batch");
        }

        var placeholder = LetterWords.In(asked.Language).Placeholder;
        if (!asked.Letter.Contains(placeholder, StringComparison.Ordinal))
        {
            throw new RuleException(
                "batch-placeholder", $"The letter must contain {placeholder}, which becomes each authority's name. Nothing was sent.");
        }

        AskingRules.CheckLetter(asked.Letter);
        if (asked.RegimeId is not null)
        {
            AskedLaw.Named(asked.RegimeId);
        }

        if (asked.Authorities.Count == 0)
        {
            throw new RuleException("batch-to-no-one", "There is no authority to send to. Nothing was sent.");
        }
    }

    public static string NoOne(IReadOnlyList<PreparedBatch.LeftOut> leftOut) =>
        "None of the authorities can be asked. Nothing was sent.\n" + string.Join('\n', leftOut.Select(l => $"{l.Authority}: {l.Why}"));
}
