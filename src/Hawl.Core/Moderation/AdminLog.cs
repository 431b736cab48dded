using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Does what somebody who looks after the site asked for, and writes down that they did, in one transaction.
public sealed class AdminLog(HawlContext db, TimeProvider clock)
{
    public const int LongestReason = 2000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    // The entry comes from the deed, which knows what it found and what it left.
    public async Task DoAsync(long by, Func<Task<Entry>> deed, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var entry = await deed();
            db.AdminActions.Add(RowOf(by, entry));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleException(
                "changed-meanwhile", "Somebody else changed this while you were looking at it. Nothing of yours was done: look again.");
        }
    }

    public static string? Tidy(string? reason) => reason?.Trim() switch
    {
        null or "" => null,
        { Length: > LongestReason } => throw new RuleException("reason-too-long", $"Give a reason of at most {LongestReason} characters."),
        var tidy => tidy,
    };

    private AdminAction RowOf(long by, Entry entry) => new()
    {
        At = Now,
        UserId = by,
        Deed = entry.Deed,
        SubjectKind = entry.Subject.Kind,
        SubjectId = entry.Subject.Id,
        Reason = Tidy(entry.Reason),
        Before = Written(entry.Before),
        After = Written(entry.After),
    };

    private static string? Written(object? facts) => facts is null ? null : JsonSerializer.Serialize(facts, Json);

    public sealed record Entry(AdminDeed Deed, AdminSubject Subject)
    {
        public string? Reason { get; init; }

        public object? Before { get; init; }

        public object? After { get; init; }
    }
}
