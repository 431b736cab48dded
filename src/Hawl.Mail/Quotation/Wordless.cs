namespace Hawl.Mail.Quotation;

/// <summary>Folds ruled lines and empty marks together with the folded words beside them.</summary>
internal static class Wordless
{
    /// <summary>A line without words goes with the words after it; at the end of the body, or marked as quoted, with those before
    /// it.</summary>
    public static void Fold(IReadOnlyList<FoldLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i] is { HasWords: false, IsMarked: true, Why: null } && lines[i - 1].Why is { } before)
            {
                lines[i].Fold(before);
            }
        }

        var after = lines.LastOrDefault(l => l.HasWords)?.Why;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].HasWords)
            {
                after = lines[i].Why;
            }
            else if (lines[i].Why is null && after is not null)
            {
                lines[i].Fold(after);
            }
        }
    }
}
