using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// Something that the law lets a requester do now, and the time there is for it; null where no such time runs.
public sealed record OpenRemedy(Remedy Remedy, CaseDeadline? Time);
