using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// What a reading suggests, as a sentence, and as the word that a form sends to accept it.
public sealed class SuggestionWords(Texts texts, DateWords dates)
{
    public string Of(Suggestion suggestion)
    {
        var came = Words.Of(suggestion.Came);
        return suggestion switch
        {
            { AsksForMoney: true, Came: WhatCame.Question } => texts["Read.fee"],
            { NewDueDate: { } due } => texts["Read.longer-until", dates.Full(due)],
            { Grounds.Count: > 0 } => texts[$"Read.{came}-under", string.Join(", ", suggestion.Grounds.Select(LawWords.Reference))],
            _ => texts[$"Read.{came}"],
        };
    }

    // Id, version, newest reply and the word, so that what is accepted is what was seen.
    public static string Token(Suggestion suggestion) => string.Create(
        CultureInfo.InvariantCulture,
        $"{suggestion.RequestId}.{suggestion.Version}.{suggestion.LastReplyId}.{Words.Of(suggestion.Came)}");

    // Null: nobody was given such a word.
    public static (long RequestId, Saying Saying)? Read(string? token) =>
        token?.Split('.') is [var id, var version, var reply, var word]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var request)
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
        && long.TryParse(reply, NumberStyles.None, CultureInfo.InvariantCulture, out var newest)
        && Enum.GetValues<WhatCame>().Any(c => Words.Of(c) == word)
            ? (request, new Saying(Words.To<WhatCame>(word), null, seen, newest))
            : null;
}
