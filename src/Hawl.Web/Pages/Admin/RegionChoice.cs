using Hawl.Law.Calendars;

namespace Hawl.Web.Pages.Admin;

// The regions that may keep a day, and those that are ticked.
public sealed record RegionChoice(IReadOnlyList<Division> All, IReadOnlyCollection<string> Chosen, string? Hint);
