namespace Hawl.Core.Requests.Checks;

// All that the checks look at.
public sealed record WrittenLetter
{
    public required string Title { get; init; }

    public required string Letter { get; init; }

    // The line of the template that names the law.
    public string Opening { get; init; } = "";

    // The name the letter goes out under, where it is known yet.
    public string? Name { get; init; }

    // Another authority that the salutation greets by its name.
    public string? Greeted { get; init; }

    public LetterParts Parts => LetterParts.Of(Letter);

    // What is asked: without salutation, sign-off and what the template put there.
    public string Asked => Opening.Length == 0 ? Parts.Body : Parts.Body.Replace(Opening, "", StringComparison.OrdinalIgnoreCase).Trim();
}
