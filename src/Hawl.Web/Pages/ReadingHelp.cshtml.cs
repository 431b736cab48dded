using System.Globalization;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages;

// How well replies are read, in figures that were measured.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Site)]
public sealed class ReadingHelpModel(Texts texts) : PageModel
{
    public static ReadingFigures Figures => ReadingFigures.Measured;

    public IReadOnlyList<(string Title, string Head, Func<ReadingFigures.Line, string> Name, IReadOnlyList<ReadingFigures.Line> Lines)>
        Classes =>
    [
        ("Reading.Kinds", "Reading.Kind", line => texts[$"Reading.Kind.{line.Word}.Name"], Figures.Kinds),
        ("Reading.Outcomes", "Reading.Outcome", OutcomeName, Figures.Outcomes),
        ("Reading.Types", "Reading.Type", line => texts[$"Answer.{line.Word}"], Figures.Types),
    ];

    // Those nearest to what authorities send first.
    public static IEnumerable<IGrouping<string, ReadingFigures.Round>> Rounds => Figures.Unseen.Reverse().GroupBy(r => r.Letters);

    public static string Percent(int? hundredths) =>
        hundredths is { } share ? string.Create(CultureInfo.InvariantCulture, $"{share}%") : "–";

    private string OutcomeName(ReadingFigures.Line line) =>
        texts[line.Word == "answered-in-attachment" ? "Reading.InFile" : $"Outcome.{line.Word}"];
}
