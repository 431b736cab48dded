using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// What of a file proves the answer to a question, where the viewer may see the answer. Null: nothing of that file.
public sealed class FileProofQuery(HawlContext db, BatchTableQuery answers)
{
    public async Task<FileProof?> FindAsync(
        long requestId, long messageId, int number, string question, Viewer viewer, CancellationToken cancellation)
    {
        var seen = await answers.OfRequestAsync(requestId, viewer, cancellation);
        return seen.ContainsKey(question)
            ? await db.Answers.AsNoTracking()
                .Where(a => a.RequestId == requestId && a.Question == question && a.Stated.MessageId == messageId)
                .Where(a => db.Attachments.Any(f => f.MessageId == messageId && f.Number == number && f.Part == a.Stated.Part))
                .Where(a => a.Stated.Quotation != null)
                .Select(a => new FileProof(question, a.Stated.Quotation ?? "", a.Stated.Page, a.Stated.Cell))
                .SingleOrDefaultAsync(cancellation)
            : null;
    }
}
