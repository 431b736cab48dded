using Hawl.Core.Correspondence;
using Hawl.Core.Requests;

namespace Hawl.Core.Batches;

// What must hold before a batch is written down.
public static class BatchRules
{
    // To so many authorities anyone may send one letter.
    public const int WithoutPermission = 5;

    public const int LongestWords = 2000;

    public static void Check(NewBatch asked)
    {
        if (!asked.User.MaySendBatches && !asked.FromDraft)
        {
            throw new RuleException(
                "batch-not-allowed",
                $"{asked.User.Email} may not send batches. Allow it with: hawl user allow {asked.User.Email} batch");
        }

        CheckLetter(asked.Letter, asked.Language);
        if (asked.RegimeId is not null)
        {
            AskedLaw.Named(asked.RegimeId);
        }

        if (asked.Authorities.Count == 0)
        {
            throw new RuleException("batch-to-no-one", "There is no authority to send to. Nothing was sent.");
        }
    }

    public static bool MaySend(BatchDraft draft, int authorities) => draft.User.SuspendedAt is null
        && (authorities <= WithoutPermission || draft.User.MaySendBatches || draft.StandingAsk is { State: BatchAskState.Granted });

    public static void CheckLetter(string letter, string language)
    {
        var placeholder = LetterWords.In(language).Placeholder;
        if (!letter.Contains(placeholder, StringComparison.Ordinal))
        {
            throw new RuleException(
                "batch-placeholder", $"The letter must contain {placeholder}, which becomes each authority's name. Nothing was sent.");
        }

        AskingRules.CheckLetter(letter);
    }

    public static string NoOne(IReadOnlyList<PreparedBatch.LeftOut> leftOut) =>
        "None of the authorities can be asked. Nothing was sent.\n" + string.Join('\n', leftOut.Select(l => $"{l.Authority}: {l.Why}"));
}
