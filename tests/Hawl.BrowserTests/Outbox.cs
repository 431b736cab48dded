using Hawl.Mail.Mime;

namespace Hawl.BrowserTests;

// What the site sent, as the files that a site without a mail server leaves: letters, and notices to people beside them.
public sealed class Outbox(string folder)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<string> seen = [];

    // From here on only what comes new counts.
    public Outbox FromNowOn()
    {
        seen.UnionWith(Files().Select(f => f.FullName));
        return this;
    }

    // The link of the next mail to somebody that leads to such a place of the site.
    public async Task<string> LinkToAsync(string email, string place)
    {
        var mail = await NextAsync(
            m => m.To.Any(t => t.Address == email) && LinkIn(m, place) is not null, $"a mail to {email} with {place}");
        return LinkIn(mail, place) ?? "";
    }

    public Task<Message> LetterAboutAsync(string title) =>
        NextAsync(
            m => m.Subject.Contains(title, StringComparison.Ordinal) && m.ReplyTo.Concat(m.From).Any(IsReplyAddress),
            $"a letter about {title}");

    // Once all of them have left.
    public async Task<IReadOnlyList<Message>> LettersAboutAsync(string title, int number)
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var letters = Files().Select(Read).Where(m => m.Subject.Contains(title, StringComparison.Ordinal)).ToList();
            if (letters.Count >= number)
            {
                return letters;
            }

            await Task.Delay(Between);
        }

        throw new TimeoutException($"{number} letters about {title} did not leave.");
    }

    public bool HasLetterAbout(string title) => Files().Select(Read).Any(m => m.Subject.Contains(title, StringComparison.Ordinal));

    public static string ReplyAddressOf(Message letter) => letter.ReplyTo.Concat(letter.From).First(IsReplyAddress).Address;

    private static bool IsReplyAddress(Hawl.Mail.Addresses.Mailbox box) => box.Address.StartsWith("foi+request-", StringComparison.Ordinal);

    private async Task<Message> NextAsync(Func<Message, bool> isIt, string what)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            foreach (var file in Files().Where(f => !seen.Contains(f.FullName)).OrderByDescending(f => f.LastWriteTimeUtc))
            {
                if (Read(file) is var mail && isIt(mail))
                {
                    return mail;
                }
            }

            await Task.Delay(Between);
        }

        throw new TimeoutException($"Within {200 * Between.TotalSeconds} s there was not {what}.");
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(folder).EnumerateFiles("*.eml", SearchOption.AllDirectories);

    private static Message Read(FileInfo file) => MessageReader.Read(File.ReadAllBytes(file.FullName));

    private static string? LinkIn(Message mail, string place) => mail.Leaves.First(l => l.IsText).Text()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal) && w.Contains(place, StringComparison.Ordinal));
}
