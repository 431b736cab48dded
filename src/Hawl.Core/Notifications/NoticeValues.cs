namespace Hawl.Core.Notifications;

// What is put in the places of a notice's words: {title} and the like, and lists by their name.
public sealed record NoticeValues(params IReadOnlyList<(string Name, string Value)> Texts)
{
    public IReadOnlyDictionary<string, IReadOnlyList<NoticeItem>> Lists { get; init; } =
        new Dictionary<string, IReadOnlyList<NoticeItem>>();
}
