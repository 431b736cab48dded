using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Notifications;
using Hawl.Mail.Mime;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Notifications;

// A store whose mail goes to a server that says what a test tells it, and what it was given, read as a mail program reads it.
internal static class Reader
{
    public static async Task<(TestStore Store, ScriptedTransport Server)> StartAsync()
    {
        var server = new ScriptedTransport();
        var store = new TestStore { Instead = s => s.AddSingleton<Hawl.Core.Correspondence.IMailTransport>(server) };
        await store.InitializeAsync();
        return (store, server);
    }

    public static Message Read(string letter) => MessageReader.Read(Encoding.ASCII.GetBytes(letter));

    // What was sent to this person, oldest first.
    public static IReadOnlyList<Message> To(this ScriptedTransport server, User person) =>
        [.. server.Letters.Where(l => l.Envelope.Recipient == person.Email).Select(l => Read(l.Text))];

    public static string Text(this Message mail) => mail.Leaves[0].Text().ReplaceLineEndings("\n") + "\n";

    // Names are as long as their number; where lines break is looked at elsewhere.
    public static string Unwrapped(this Message mail) =>
        string.Join(' ', mail.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Html(this Message mail) => mail.Leaves[1].Text().ReplaceLineEndings("\n");

    public static NewNotice About(User person, string key = "link-1", string? to = null) => new()
    {
        UserId = person.Id,
        Kind = NoticeKind.Account,
        Key = key,
        To = to,
        Content = NoticeWords.In("en").Write(
            "confirm-address", "en",
            new NoticeValues(("name", person.Name), ("site", "Hawl"), ("url", "https://hawl.example/profile/confirm/abc"))),
    };
}
