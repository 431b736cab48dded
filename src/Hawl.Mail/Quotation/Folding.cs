using Hawl.Mail.Bodies;

namespace Hawl.Mail.Quotation;

/// <summary>Divides a body into what its writer says and what only repeats earlier mail. Nothing is taken away: the blocks of all passages,
/// one after the other, are the blocks of the body. A line in which new words follow the end of a sentence of ours, begun on a line before
/// it, becomes two blocks there.</summary>
/// <remarks>An answer must never be folded, so in doubt a block stays visible. Where the texts we sent are given, only these fold: lines
/// that repeat them word for word (however wrapped and marked), what mail programs write above a quotation, lines marked as quoted outside
/// them, and earlier mail with our reply address in its heading. Words written between quoted lines stay in their place. Without those
/// texts the conventions of mail programs decide. Where nothing would remain visible, everything is.</remarks>
/// <example><code>
/// foreach (var passage in Folding.Fold(body, [letter])) { … }
/// </code></example>
public static class Folding
{
    /// <summary>Divides the body.</summary>
    /// <param name="body">The body of a reply.</param>
    /// <param name="sentTexts">The whole texts of the letters that were sent before it, footers included; may be empty.</param>
    /// <returns>The passages in order; none for an empty body. Neighbours differ in kind or in reason.</returns>
    public static IReadOnlyList<Passage> Fold(MessageBody body, IReadOnlyList<string> sentTexts)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(sentTexts);
        var lines = body.Blocks.Select(b => new FoldLine(b)).ToList();
        var sent = new SentText(sentTexts);
        if (sent.IsEmpty)
        {
            ConventionFolding.Fold(lines);
        }
        else
        {
            SentMatching.Match(lines, sent);
            lines = SentSplitting.Split(lines, sent);
            SentFolding.Fold(lines);
        }

        Disclaimers.Fold(lines);
        if (lines.TrueForAll(l => l.Why is not null || !l.HasWords))
        {
            lines.ForEach(l => l.Show());
        }

        return Passages(lines);
    }

    private static List<Passage> Passages(List<FoldLine> lines)
    {
        var passages = new List<Passage>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Why == lines[start].Why && lines[end].Kind == lines[start].Kind)
            {
                end++;
            }

            passages.Add(new Passage(lines[start].Kind, lines[start].Why, [.. lines[start..end].Select(l => l.Block)]));
            start = end;
        }

        return passages;
    }
}
