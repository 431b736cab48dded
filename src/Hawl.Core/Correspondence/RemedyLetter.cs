using Hawl.Law.Cases;
using Hawl.Law.Citations;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Core.Correspondence;

// A letter to begin with about an answer that does not satisfy, from the template of the law's file: with the grounds, the time limits
// missed and what the refusal lacks, in the letter's own language. What is not known is left out, and the reasons are the writer's.
public sealed record RemedyLetter(Regime Law, LetterTemplate Template, string Language)
{
    public required string Title { get; init; }

    public required string Authority { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public string? Regulator { get; init; }

    public DateOnly? Sent { get; init; }

    // Of the response, where it was missed.
    public DateOnly? Due { get; init; }

    public IReadOnlyList<CitedGround> Grounds { get; init; } = [];

    public IReadOnlyList<CaseDeadline> Missed { get; init; } = [];

    public IReadOnlyList<Duty> Lacking { get; init; } = [];

    private FollowUpWords Words => FollowUpWords.In(Language);

    private Phrasebook Book => Phrasebook.In(Language);

    public string Write()
    {
        var paragraphs = Template.Paragraphs.Select(p => Filled(p.In(Language))).OfType<string>().ToList();
        // The last ends with a colon where the writer's reasons are to follow it.
        var givesReasons = paragraphs.Count > 0 && paragraphs[^1].EndsWith(':');
        List<string> parts =
        [
            .. givesReasons ? paragraphs[..^1] : paragraphs,
            .. List(Words.Missed, Missed.Select(MissedLine)),
            .. List(Words.Lacking, Lacking.Select(d => $"{d.Text.In(Language).TrimEnd('.')} ({d.Provenance.Source})")),
            .. givesReasons ? paragraphs[^1..] : [],
            .. givesReasons ? new[] { Words.Placeholder } : [],
            LetterWords.Fill(Words.History, ("title", Title), ("requestUrl", Address)),
            LetterWords.Fill(Words.ReviewSignOff, ("name", Name)),
        ];
        return string.Join("\n\n", parts);
    }

    // Null: it has a place for which there is nothing.
    private string? Filled(string paragraph)
    {
        (string Name, string? Value)[] places =
        [
            ("authority", Authority),
            ("regulator", Regulator),
            ("sent", Sent is { } sent ? Book.Date(sent) : null),
            ("due", Due is { } due ? Book.Date(due) : null),
            ("grounds", Grounds.Count > 0 ? Book.Listed(Grounds.Select(Ground)) : null),
        ];
        if (places.Any(p => p.Value is null && paragraph.Contains($"{{{p.Name}}}", StringComparison.Ordinal)))
        {
            return null;
        }

        return LetterWords.Fill(paragraph, [.. places.Select(p => (p.Name, p.Value ?? ""))]);
    }

    // A ground of another law is named with that law.
    private string Ground(CitedGround ground)
    {
        var name = ProvisionNames.In(Language, ground.Ref);
        var title = ground.Title is { } words ? $"{name} ({words.In(Language)})" : name;
        return ground.Regime.Id == Law.Id ? title : $"{title}, {ground.Regime.Name.In(Language)}";
    }

    private string MissedLine(CaseDeadline missed) => LetterWords.Fill(
        missed.Ended is null ? Words.MissedLine : Words.MissedLateLine,
        ("clock", missed.Clock.Name.In(Language)),
        ("due", missed.Due is { } due ? Book.Date(due) : ""),
        ("came", missed.Ended is { } came ? Book.Date(came) : ""),
        ("source", missed.Law?.Source ?? ""));

    private static IEnumerable<string> List(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [string.Join('\n', all.Select(l => $"- {l}").Prepend(heading))];
    }
}
