using Hawl.Core.Accounts;
using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

public sealed class DraftAdviceQuery(LetterFindingsQuery findings, EarlierRequestsQuery earlier, AskingAllowanceQuery allowance)
{
    public async Task<DraftAdvice> FindAsync(
        Draft draft, string language, Viewer viewer, User? user, CancellationToken cancellation) => new(
        await findings.FindAsync(draft.AsWritten(), viewer.UserId, cancellation),
        await earlier.FindAsync(draft, language, viewer, cancellation),
        user is null ? null : await allowance.NextAtAsync(user, cancellation));
}
