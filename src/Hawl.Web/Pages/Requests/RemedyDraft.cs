using Hawl.Core.Publication;
using Hawl.Law.Regimes;

namespace Hawl.Web.Pages.Requests;

// Something that can be done about an answer, what may be said in it, what was ticked of that, and the letter that follows; null where
// the law's file drafts none.
public sealed record RemedyDraft(Regime Law, Remedy Remedy, Challenge Challenge, ChallengeChoice Choice, string? Letter);
