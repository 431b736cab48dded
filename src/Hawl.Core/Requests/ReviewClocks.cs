using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// The clocks around an internal review, where the law a request was made under has them.
public static class ReviewClocks
{
    // How long the requester has to ask for one, from the day of the answer.
    public static Deadline? ToAsk(string regimeId, DateOnly answered, Reckoning reckoning) =>
        Find(regimeId, ClockStart.ResponseReceived, answered, reckoning);

    // How long the authority has to answer it.
    public static Deadline? ToAnswer(string regimeId, DateOnly asked, Reckoning reckoning) =>
        Find(regimeId, ClockStart.ReviewRequested, asked, reckoning);

    private static Deadline? Find(string regimeId, ClockStart start, DateOnly from, Reckoning reckoning) =>
        AskedLaw.Named(regimeId).Clocks.FirstOrDefault(c => c.Start == start) is { } clock && clock.CanCountFrom(from, out _)
            ? clock.DueFrom(from, reckoning.Calendars)
            : null;
}
