namespace Hawl.Core.Batches;

public sealed record BatchProgress(
    long Id, string Title, IReadOnlyList<BatchProgress.Row> Authorities, IReadOnlyList<BatchProgress.Question> Questions)
{
    // A row without a request is an authority whose letter has not been made yet.
    public sealed record Row(
        string Authority, string AuthoritySlug, long? Request, string? RequestSlug, string? ReplyHash, string? Regime,
        string? Progress, string? Outcome, DateOnly? Due, DateOnly? Sent, DateTime? LastReply);

    public sealed record Question(string Key, string Text);
}
