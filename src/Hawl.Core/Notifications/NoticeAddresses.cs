using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Data;
using Hawl.Mail.Addresses;
using Hawl.Mail.Writing;

namespace Hawl.Core.Notifications;

// The addresses that a mail to one person bears, each proved by the site's secret: nobody can make up another's.
public sealed class NoticeAddresses(Database database, HawlSettings settings, Links links)
{
    private static readonly NoticeKind[] Kinds = Enum.GetValues<NoticeKind>();

    public string NewMessageId(DateTimeOffset at) => MessageIds.New(Guid.CreateVersion7(at), settings.MailDomain);

    // Where it comes back to if it cannot be delivered.
    public async Task<string> SenderAsync(long userId, string email, CancellationToken cancellation)
    {
        var hash = PersonAddress.HashFor(userId, email, await database.SecretAsync(cancellation));
        return PersonAddress.Format(settings.MailPrefix, userId, hash, settings.MailDomain);
    }

    // Null: mail of this kind always comes.
    public async Task<Uri?> UnsubscribeAsync(long userId, NoticeKind kind, string language, CancellationToken cancellation) =>
        kind is NoticeKind.Account ? null : links.Unsubscribe(await TokenAsync(userId, kind, cancellation), language);

    // Whose mail of which kind a token ends; null where nobody was given it.
    public async Task<(long UserId, NoticeKind Kind)?> FindAsync(string token, CancellationToken cancellation)
    {
        if (token.Split('.') is not [var id, var word, _]
            || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
            || Kinds.FirstOrDefault(k => Words.Of(k) == word) is var kind && kind is NoticeKind.Account)
        {
            return null;
        }

        var proof = Encoding.UTF8.GetBytes(await TokenAsync(userId, kind, cancellation));
        return CryptographicOperations.FixedTimeEquals(proof, Encoding.UTF8.GetBytes(token)) ? (userId, kind) : null;
    }

    private async Task<string> TokenAsync(long userId, NoticeKind kind, CancellationToken cancellation)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{userId}.{Words.Of(kind)}");
        var key = Encoding.UTF8.GetBytes(await database.SecretAsync(cancellation));
        var proof = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("unsubscribe " + about));
        return $"{about}.{Convert.ToHexStringLower(proof)[..32]}";
    }
}
