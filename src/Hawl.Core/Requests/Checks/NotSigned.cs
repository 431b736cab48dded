namespace Hawl.Core.Requests.Checks;

// Under some laws a request is only valid with a name.
public static class NotSigned
{
    public static Finding? Find(WrittenLetter letter)
    {
        var parts = letter.Parts;
        // Whoever has no account yet is asked for a name later, and it goes under the sign-off.
        var isSigned = parts.Signature.Any(char.IsLetter) || (parts.SignOff.Length > 0 && letter.Name is null);
        var names = letter.Name is { } name && letter.Letter.Contains(name, StringComparison.OrdinalIgnoreCase);
        return isSigned || names ? null : new Finding(FindingKind.NotSigned);
    }
}
