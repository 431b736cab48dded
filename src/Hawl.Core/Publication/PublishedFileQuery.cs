using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// A file at its address, where its request, its message and the file itself may be seen.
public sealed class PublishedFileQuery(HawlContext db, AddressQuery addresses, RedactionQuery redactions)
{
    public async Task<(AtAddress At, PublishedFile? File)> FindAsync(
        string slug, long messageId, int number, string language, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var request = await addresses.FindRequestAsync(slug, viewer, today, cancellation);
        if (request is not AtAddress.Here here)
        {
            return (request, null);
        }

        var file = await db.Attachments.AsNoTracking()
            .Where(a => a.Message.RequestId == here.Id && a.MessageId == messageId && a.Number == number)
            .Select(a => new
            {
                a.Id,
                a.FileName,
                a.ContentType,
                a.Size,
                a.FileHash,
                Owner = a.Message.Request.UserId,
                a.Visibility,
                OfMessage = a.Message.Visibility,
            })
            .SingleOrDefaultAsync(cancellation);
        if (file is null)
        {
            return (new AtAddress.Nothing(), null);
        }

        var at = AtAddress.Of(messageId, file.OfMessage, file.Owner, viewer, today);
        at = at is AtAddress.Here ? AtAddress.Of(file.Id, file.Visibility, file.Owner, viewer, today) : at;
        if (at is not AtAddress.Here)
        {
            return (at, null);
        }

        var redaction = await redactions.FindAsync(here.Id, language, cancellation);
        var name = PublicFileName.Of(file.FileName, number, redaction);
        return (at, new PublishedFile(name, file.ContentType, file.Size, file.FileHash, redaction));
    }
}
