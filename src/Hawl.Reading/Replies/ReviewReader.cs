using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// What a review did to the first decision: whose complaint or which decision is upheld decides, not the verb. A decision that falls in
// one part and stands in another is varied, and so is one that only changes its reasons.
internal static class ReviewReader
{
    public static ReviewResult? Read(ReplyContext context)
    {
        var said = context.Own.Where(one => one.Mood is SentenceMood.Actual or SentenceMood.Descriptive).ToList();
        if (said.Exists(one => one.Plain.Has("reviewVaried")))
        {
            return ReviewResult.Varied;
        }

        var denies = said.Exists(one => one.Plain.Has("reviewDenied"));
        var upholds = said.Exists(one => one.Plain.Has("reviewUpheld") && !one.Plain.Has("reviewOverturned"));
        var overturns = said.Exists(one => one.Plain.Has("reviewOverturned") && !one.Plain.Has("reviewDenied"));
        var isVaried = denies || upholds || said.Exists(one => one.Plain.Has("otherGround"));
        return overturns ? isVaried ? ReviewResult.Varied : ReviewResult.Overturned
            : denies || upholds ? ReviewResult.Upheld : null;
    }
}
