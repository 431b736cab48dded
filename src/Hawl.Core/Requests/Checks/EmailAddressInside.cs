using Hawl.Mail.Addresses;

namespace Hawl.Core.Requests.Checks;

// Addresses are taken out of what is shown, but the authority and whoever it tells see them.
public static class EmailAddressInside
{
    public static Finding? Find(WrittenLetter letter) => EmailAddresses.Find(letter.Letter) is [var first, ..]
        ? new Finding(FindingKind.EmailAddress, Words: letter.Letter[first.Start..first.End])
        : null;
}
