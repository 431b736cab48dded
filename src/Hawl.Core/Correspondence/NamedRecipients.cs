using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Core.Correspondence;

// Whom a mail without an envelope is for: the addresses of requests that its header names, or where there is none the first address of
// all; it then waits for a person.
public static class NamedRecipients
{
    private const int Most = 20;

    public static IReadOnlyList<string> Of(Message message)
    {
        var named = Recipients.Of(message);
        var requests = named.Where(a => ReplyAddress.Find(a) is not null).Take(Most).ToList();
        return requests.Count > 0 ? requests : [.. named.Take(1)];
    }
}
