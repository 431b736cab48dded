using Hawl.Core.Requests;

namespace Hawl.Core.Correspondence;

// What the writer of a follow-up needs: whom it can go to, what it begins as, and whether it could be sent as it is.
public sealed class FollowUpDraft(
    FollowUpRules rules, Request request, IReadOnlyList<OutgoingMessage> letters, IReadOnlyList<Correspondent> correspondents)
{
    public IReadOnlyList<Correspondent> Correspondents => correspondents;

    // With what is written already, where something is.
    public string Beginning(LetterKind kind, Correspondent? to, string? written = null) =>
        rules.Beginning(kind, request, to?.Name, written);

    // Refuses what could not be sent.
    public void Check(NewFollowUp asked)
    {
        var to = asked.To is null ? null : correspondents.FirstOrDefault(c => c.MessageId == asked.To)
            ?? throw new RuleException(FollowUpRules.To, "Nobody can be answered there.");
        rules.Check(asked, request, letters, to?.Name);
    }
}
