using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Mail.Mime;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Whether a mail's sender belongs to the authority of a request, with the reason: by its domain, or since it has answered for this
// authority before. A server of ours that says the domain is forged is believed before both.
public sealed class JudgeSender(HawlContext db, HawlSettings settings)
{
    // With the authority and its translations.
    public async Task<JudgedSender> ExecuteAsync(Request request, Message message, CancellationToken cancellation)
    {
        var checks = AuthenticationResults.Of(message, settings.MailCheckers);
        var judged = JudgedSender.Of(message, request.Authority) with
        {
            Authentication = checks.Count == 0
                ? null
                : string.Join(", ", checks.Select(c => $"{c.Method}={c.Result} {c.Domain}".TrimEnd())),
        };
        if (judged.From is not { } from)
        {
            return judged;
        }

        if (checks.FirstOrDefault(c => c is { Method: "dmarc", Result: "fail" }) is not null)
        {
            return judged with
            {
                BelongsToAuthority = false,
                IsForged = true,
                Why = $"it does not come from {from.Domain}, says its DMARC check",
            };
        }

        return judged.BelongsToAuthority || !await AnsweredBeforeAsync(request, from.Address, cancellation)
            ? judged
            : judged with { BelongsToAuthority = true, Why = "the same sender has answered others for this authority before" };
    }

    // Its address came to know the secret addresses of requests by somebody else.
    private async Task<bool> AnsweredBeforeAsync(Request request, string address, CancellationToken cancellation)
    {
        var written = address.ToLowerInvariant();
        return await db.IncomingMessages.AnyAsync(
            m => m.FromAddress == written && m.Automatic == "none" && m.Way == IncomingWay.Mail
                && m.Request.AuthorityId == request.AuthorityId && m.Request.UserId != request.UserId,
            cancellation);
    }
}
