namespace Hawl.Core.Publication;

// A file of a message. One that is withheld has its number and the public reason, and nothing else.
public sealed record ShownFile(int Number, string Name, string ContentType, long Size, bool IsInline)
{
    public bool IsWithheld { get; init; }

    public string? Reason { get; init; }

    public static ShownFile Withheld(int number, string? reason) => new(number, "", "", 0, false) { IsWithheld = true, Reason = reason };
}
