namespace Hawl.Core.Requests;

public static class DraftRules
{
    public const string Stale = "draft-stale";

    public static RuleException Unknown() => new("draft-unknown", "There is no such draft, or it is not yours.");

    public static RuleException Changed() =>
        new(Stale, "This letter was changed in another window meanwhile. What you wrote here was not saved.");

    public static void RequireUnsent(Draft draft)
    {
        if (draft.RequestId is not null)
        {
            throw new RuleException("draft-sent", "This letter has been sent and cannot be changed any more.");
        }
    }
}
