using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>A part of a state with bank holidays of its own, such as Scotland.</summary>
/// <param name="Id">Its id in the calendar file, such as <c>northern-ireland</c>.</param>
/// <param name="Name">Its name in each language.</param>
public sealed record Division(string Id, Wording Name);
