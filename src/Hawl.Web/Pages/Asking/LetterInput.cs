namespace Hawl.Web.Pages.Asking;

// What the form of a letter holds.
public sealed class LetterInput
{
    public string? Title { get; set; }

    public string? Letter { get; set; }

    public string? Language { get; set; }

    public string? Tags { get; set; }

    // Of the draft that is gone on with.
    public long? Version { get; set; }
}
