using Hawl.Core.Correspondence;

namespace Hawl.Core.Requests;

public static class Signature
{
    // A letter that ends with the sign-off itself is signed with the name of whoever sends it.
    public static string Add(string letter, LetterWords words, string? name)
    {
        var end = letter.TrimEnd();
        return name is not null && end.EndsWith(words.SignOff.TrimEnd(), StringComparison.OrdinalIgnoreCase) ? $"{end}\n\n{name}" : letter;
    }
}
