using System.Text.RegularExpressions;

namespace Hawl.Core.Correspondence;

// Whether the sentence around a citation says that the ground is relied on, and not that it might be, or that there is such a thing.
public static partial class AppliedCue
{
    private const int Longest = 400;

    public static bool IsApplied(string text, int start, int end)
    {
        var from = Math.Max(0, start - Longest);
        var to = Math.Min(text.Length, end + Longest);
        var before = Ends().Matches(text[from..start]).LastOrDefault();
        var after = Ends().Match(text[end..to]);
        var sentence = text[(before is null ? from : from + before.Index)..(after.Success ? end + after.Index : to)];
        return Applied().IsMatch(sentence) && !Conditional().IsMatch(sentence);
    }

    [GeneratedRegex(@"[\n;!?]|\.\s+(?=\p{Lu})")]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\b(?:withh[eo]ld|exempt|refus|engag|appl(?:y|ies|ied)|rel(?:y|ies|ied|ying)|neither|not obliged|redact|vexatious|declin|remov"
        + "|h?eithri|esempt|gwrthod|dal yn ôl|ddal yn ôl|cymwys|gymwys|dibynn|ddibynn|na gwadu)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Applied();

    [GeneratedRegex(@"\b(?:may|might|if|could|would be able|os|gallai|gallwn|gellir)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();
}
