namespace Hawl.Core.Requests.Checks;

// The letter says one name and goes out under another.
public static class SignedWithOtherName
{
    public static Finding? Find(WrittenLetter letter) =>
        letter.Name is { } name && letter.Parts.Signature is { Length: > 0 } signature
            && !letter.Letter.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? new Finding(FindingKind.OtherName, Words: signature.Split('\n')[0])
            : null;
}
