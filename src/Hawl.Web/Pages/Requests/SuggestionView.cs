using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Requests;

// A suggestion beside its request. No: where whoever does not agree says what came instead.
public sealed record SuggestionView(string Slug, Suggestion Suggestion, string No);
