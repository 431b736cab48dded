using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Writes to one authority of a batch about what it has not answered, as its owner ordered. What is so no longer is not written: an
// answer came meanwhile, or the letter was sent by hand. After a crash the same letter is the same, and so it is sent once.
public sealed class WriteUnanswered(HawlContext db, UnansweredLetterQuery letters, SendFollowUp send)
{
    public const string JobKind = "write-unanswered";

    private const int KeyLength = 16;

    public async Task ExecuteAsync(long requestId, CancellationToken cancellation)
    {
        var owner = await db.Requests.Where(r => r.Id == requestId && r.User.SuspendedAt == null).Select(r => (long?)r.UserId)
            .SingleOrDefaultAsync(cancellation);
        if (owner is not { } userId || await letters.FindAsync(requestId, cancellation) is not { } letter)
        {
            return;
        }

        var asked = new NewFollowUp(LetterKind.FollowUp, letter.Text)
        {
            To = letter.To,
            Key = KeyOf(requestId, letter.Text),
            LastReplyId = letter.LastReplyId,
        };
        try
        {
            await send.ExecuteAsync(requestId, asked, Viewer.User(userId), cancellation);
        }
        catch (RuleException)
        {
            // The request is not as it was when this was ordered; its owner sees that on its page.
            db.ChangeTracker.Clear();
        }
    }

    private static Guid KeyOf(long requestId, string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"unanswered {requestId} {text}")))[..KeyLength]);
}
