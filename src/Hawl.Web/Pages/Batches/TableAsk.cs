using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;

namespace Hawl.Web.Pages.Batches;

// What the address of a table asks for. What it asks that there is not, it does not ask.
public sealed record TableAsk
{
    public const string ByReply = "reply";

    private const int LongestTag = 100;

    public string? Question { get; private init; }

    public AnswerType? Answer { get; private init; }

    public RequestOutcome? Outcome { get; private init; }

    public string? Tag { get; private init; }

    public bool IsUnsure { get; private init; }

    // A question's key, ByReply, or null for the authorities' names.
    public string? Sort { get; private init; }

    // The position of the last row of the page before.
    public int After { get; private init; }

    public TableFilter Filter => new()
    {
        Question = Answer is null && !IsUnsure ? null : Question,
        Type = Answer,
        Outcome = Outcome,
        Tag = Tag,
        OnlyUnsure = IsUnsure,
    };

    public TableSort? Order => Sort is null ? null : new TableSort(Sort == ByReply ? null : Sort);

    public bool IsPlain => Filter == TableFilter.All && Sort is null && After == 0;

    public static TableAsk Read(IQueryCollection query, IReadOnlyList<ShownBatch.Question> questions)
    {
        string? Key(string name) => questions.FirstOrDefault(q => q.Key == query[name])?.Key;
        return new TableAsk
        {
            Question = Key("question"),
            Answer = Word<AnswerType>(query["answer"]),
            Outcome = Word<RequestOutcome>(query["outcome"]),
            Tag = query["tag"].ToString() is { Length: > 0 and <= LongestTag } tag ? tag : null,
            IsUnsure = query["unsure"] == "true",
            Sort = query["sort"] == ByReply ? ByReply : Key("sort"),
            After = int.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0,
        };
    }

    // The same, from behind a row on; from the first without one.
    public string Address(int? after)
    {
        (string Name, string? Value)[] asked =
        [
            ("question", Question),
            ("answer", Answer is { } answer ? Words.Of(answer) : null),
            ("outcome", Outcome is { } outcome ? Words.Of(outcome) : null),
            ("tag", Tag),
            ("unsure", IsUnsure ? "true" : null),
            ("sort", Sort),
            ("after", after?.ToString(CultureInfo.InvariantCulture)),
        ];
        return "table" + QueryString.Create(asked.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value)));
    }

    private static TEnum? Word<TEnum>(string? word)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => v is { } value && Words.Of(value) == word);
}
