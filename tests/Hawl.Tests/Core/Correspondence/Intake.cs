using System.Text;
using Hawl.Core.Correspondence;

namespace Hawl.Tests.Core.Correspondence;

// Small letters for the journal's tests.
internal static class Intake
{
    public static IntakeEnvelope Envelope(string mailFrom = "clerk@council.example") => new()
    {
        DeliveryId = Guid.CreateVersion7(),
        MailFrom = mailFrom,
        Recipients = ["request-1-0a1b2c3d@hawl.example"],
        Peer = "192.0.2.7:40000",
        HeloName = "mx.council.example",
        Protocol = "LMTP",
        ReceivedAt = new DateTime(2026, 11, 2, 9, 30, 0, DateTimeKind.Utc),
    };

    public static Stream Message(string text) => new MemoryStream(Encoding.Latin1.GetBytes(text));

    public static Task AppendAsync(this IntakeJournal journal, string text) => journal.AppendAsync(Envelope(), Message(text), default);

    public static async Task<string> TextAsync(this IntakeRecord record) =>
        Encoding.Latin1.GetString(await record.ReadMessageAsync(default));

    // Everything that can be read now, completed or not.
    public static async Task<List<string>> DrainAsync(this IntakeJournal journal, bool complete)
    {
        var texts = new List<string>();
        while (await journal.TryReadAsync(default) is { } record)
        {
            texts.Add(await record.TextAsync());
            if (complete)
            {
                await journal.CompleteAsync([record], default);
            }
        }

        return texts;
    }
}
