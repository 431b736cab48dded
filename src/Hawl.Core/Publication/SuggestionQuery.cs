using Hawl.Core.Answers;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Reading.Replies;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// What is suggested to be said of requests, of those of which a person is to say it or the machine has said it. Where several replies
// wait for a word it is about the newest that is more than an acknowledgement. Of a reply that is withheld nothing is suggested.
public sealed class SuggestionQuery(HawlContext db, RequestFactsQuery facts, HawlSettings settings, SiteToday today)
{
    private const int MostGrounds = 3;

    public async Task<Suggestion?> FindAsync(long requestId, Viewer viewer, CancellationToken cancellation) =>
        (await FindAsync([requestId], viewer, cancellation)).GetValueOrDefault(requestId);

    public async Task<IReadOnlyDictionary<long, Suggestion>> FindAsync(
        IReadOnlyCollection<long> requestIds, Viewer viewer, CancellationToken cancellation)
    {
        var requests = await db.Requests.AsNoTracking().VisibleTo(viewer, today.Value).Where(r => requestIds.Contains(r.Id))
            .Select(r => new Asked(r.Id, r.Version, r.LastReplyId, r.NeedsClassification)).ToListAsync(cancellation);
        var steps = await facts.StepsAsync(requestIds, cancellation);
        var words = requests.ConvertAll(r => Word.Of(r, [.. steps[r.Id]]));
        var ids = words.SelectMany(w => w.Replies).ToList();
        var messages = db.IncomingMessages.VisibleTo(viewer, today.Value);
        var readings = await db.MessageReadings.AsNoTracking()
            .Where(r => ids.Contains(r.MessageId) && messages.Any(m => m.Id == r.MessageId))
            .ToDictionaryAsync(r => r.MessageId, cancellation);
        return words.Select(w => Of(w, readings)).OfType<Suggestion>().ToDictionary(s => s.RequestId);
    }

    private Suggestion? Of(Word word, Dictionary<long, MessageReading> readings)
    {
        var read = word.Replies.Select(readings.GetValueOrDefault).OfType<MessageReading>().ToList();
        var reading = read.LastOrDefault(r => ReadAs.Of(r) is not WhatCame.Acknowledged) ?? read.LastOrDefault();
        if (reading is null || (word.Taken ?? ReadAs.Of(reading)) is not { } came)
        {
            return null;
        }

        var redaction = Redaction.For(settings, word.About.Id, "", []);
        return new Suggestion(word.About.Id, came, reading.MessageId)
        {
            Version = word.About.Version,
            LastReplyId = word.About.LastReplyId,
            Sentence = reading.Quotation is { } quotation ? redaction.Text(quotation) : null,
            Grounds = came is WhatCame.Refused or WhatCame.Partial or WhatCame.Ncnd
                ? [.. ReadGround.Read(reading.Grounds).Select(g => g.Ref).Distinct().Take(MostGrounds)]
                : [],
            NewDueDate = came is WhatCame.Longer ? reading.NewDueDate : null,
            AsksForMoney = reading.Kind is ReplyKind.FeeNotice,
            // Unread replies beside it may say something else.
            IsSure = ReadAs.IsSure(reading) && read.Count == word.Replies.Count,
            IsTaken = word.Taken is not null,
        };
    }

    private sealed record Asked(long Id, long Version, long? LastReplyId, bool NeedsWord);

    // The replies that wait for a word, or the one of which the machine has said what came.
    private sealed record Word(Asked About, IReadOnlyList<long> Replies, WhatCame? Taken)
    {
        public static Word Of(Asked about, IReadOnlyList<RequestDates.Step> steps) => about.NeedsWord
            ? new Word(about, UnsaidReplies.Of(steps), null)
            : UnsaidReplies.ReadByMachine(steps) is { Reply: { } reply } said
                ? new Word(about, [reply], StepData.Of(said.Data)?.Came)
                : new Word(about, [], null);
    }
}
