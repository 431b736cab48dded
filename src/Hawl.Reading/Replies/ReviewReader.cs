using Hawl.Reading.Cues;

namespace Hawl.Reading.Replies;

// What a review did to the first decision: whose complaint or which decision is upheld decides, not the verb.
internal static class ReviewReader
{
    public static ReviewResult? Read(ReplyContext context) =>
        context.Says("reviewVaried") ? ReviewResult.Varied
        : context.Says("reviewDenied") ? ReviewResult.Upheld
        : context.Actual.Any(one => one.Plain.Has("reviewUpheld") && !one.Plain.Has("reviewOverturned"))
            ? context.Says("reviewOverturned") ? ReviewResult.Varied : ReviewResult.Upheld
        : context.Says("reviewOverturned") ? ReviewResult.Overturned
        : null;
}
