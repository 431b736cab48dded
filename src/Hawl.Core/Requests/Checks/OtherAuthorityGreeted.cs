namespace Hawl.Core.Requests.Checks;

// The letter was written for another authority.
public static class OtherAuthorityGreeted
{
    public static Finding? Find(WrittenLetter letter) => letter.Greeted is { } other
        ? new Finding(FindingKind.OtherAuthority, Words: other)
        : null;
}
