using Hawl.Core.Publication;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// Who a message is from: the sender's name with the authority's, or the one of them that says it all.
public static class MessageSender
{
    public static string Of(ShownMessage.Incoming message, string authority, Texts texts) => message switch
    {
        { From: null, FromAuthority: true } => authority,
        { From: null } => texts["Message.NoName"],
        { FromAuthority: false } => message.From,
        _ when message.From.Contains(authority, StringComparison.OrdinalIgnoreCase) => message.From,
        _ when authority.Contains(message.From, StringComparison.OrdinalIgnoreCase) => authority,
        _ => texts["Message.From", message.From, authority],
    };
}
