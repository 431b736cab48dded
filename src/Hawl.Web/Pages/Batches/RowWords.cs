using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Batches;

// What stands in a row of a batch's table besides its answers.
public sealed class RowWords(Texts texts, DateWords dates, SiteToday today)
{
    // Of a row without answers: why there are none.
    public string Waiting(TableRow row)
    {
        if (row.State is not { } state)
        {
            return texts["Table.NotSent"];
        }

        var standing = state.Standing(today.Value);
        if (!state.IsAwaited(today.Value))
        {
            return texts["Table.NoAnswers", texts[$"Outcome.{Words.Of(standing)}"]];
        }

        var heard = texts[state.Acknowledged ? "Table.OnlyAcknowledged" : "Table.NoReply"];
        return state.DueOn is not { } due ? heard
            : due < today.Value ? texts.Count("Table.Late", today.Value.DayNumber - due.DayNumber, heard, dates.Full(due))
            : texts["Table.Due", heard, dates.Full(due)];
    }

    public string Stretch(IReadOnlyList<string> questions) => texts["Table.Stretch", questions[0], questions[^1]];
}
