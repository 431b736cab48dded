using System.Globalization;
using Hawl.Reading.Answers;

namespace Hawl.Core.Publication;

// How the rows of a batch's table are ordered: by the answers to a question, or without one by how soon the reply came. What has
// none comes last; the same stand in the order of the authorities.
public sealed record TableSort(string? Question)
{
    private static readonly AnswerType[] _order =
    [
        AnswerType.Yes, AnswerType.No, AnswerType.Nil, AnswerType.Number, AnswerType.Date, AnswerType.List, AnswerType.Text,
        AnswerType.Attachment, AnswerType.See, AnswerType.NotApplicable, AnswerType.NotHeld, AnswerType.Refused, AnswerType.Ncnd,
        AnswerType.Unanswered,
    ];

    public IEnumerable<Place> Ordered(IEnumerable<Place> places) => Question is null
        ? places.OrderBy(Days).ThenBy(p => p.Position)
        : places.OrderBy(p => p.Type is { } type ? Array.IndexOf(_order, type) : _order.Length).ThenBy(p => Number(p.Value))
            .ThenBy(p => p.Value, StringComparer.Ordinal).ThenBy(p => p.Position);

    private static double Days(Place place) => place is { Sent: { } sent, Replied: { } replied }
        ? (replied - sent.ToDateTime(TimeOnly.MinValue)).TotalDays
        : double.MaxValue;

    // "<5" and "71%" among the others; of several numbers the first.
    private static decimal Number(string? value)
    {
        var digits = (value ?? "").Split(';')[0].Trim('<', '>', '%', ' ');
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;
    }

    public sealed record Place(int Position, DateOnly? Sent, DateTime? Replied, AnswerType? Type, string? Value);
}
