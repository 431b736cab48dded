namespace Hawl.Mail.Quotation;

/// <summary>Finds the lines of a reply that repeat what we sent, word for word but for wrapping, punctuation, accents and slips of one
/// letter.</summary>
/// <remarks>The words of the reply are laid along the words we sent. Runs that go on where the run before them ended form a chain, however
/// much the writer put between them; a chain counts when it is long enough not to be chance. Linear in the number of words.</remarks>
internal static class SentMatching
{
    private const int LongChain = 12;
    private const int LongLine = 8;
    private const int ShortRun = 2;
    private const int MostDropped = 3;

    public static void Match(IReadOnlyList<FoldLine> lines, SentText sent)
    {
        var words = lines.SelectMany(l => l.Words).ToList();
        var ids = lines.SelectMany(l => l.Words.Select((w, i) => i < l.NewHead ? SentText.None : sent.IdOf(w))).ToList();
        var quoted = lines.SelectMany(l => Enumerable.Repeat(l.IsQuoted, l.Words.Count)).ToList();
        var sentAt = new int[words.Count];
        Array.Fill(sentAt, -1);
        foreach (var chain in Chains(Runs(words, ids, sent)))
        {
            if (Counts(chain, quoted, sent))
            {
                foreach (var run in chain)
                {
                    for (var i = 0; i < run.Length; i++)
                    {
                        sentAt[run.At + i] = run.SentAt + i;
                    }
                }
            }
        }

        var at = 0;
        foreach (var line in lines)
        {
            var own = sentAt.AsSpan(at, line.Words.Count);
            line.RepeatsUs = own.Length > 0 && !own.Contains(-1);
            line.SentAt = own.Length > 0 ? own[0] : -1;
            line.SentLast = own.Length > 0 ? own[^1] : -1;
            line.RepeatedHead = Head(own);
            line.BeginsSentLine = line.SentAt >= 0 && sent.Begins(line.SentAt);
            at += line.Words.Count;
        }
    }

    private static int Head(ReadOnlySpan<int> sentAt)
    {
        var length = sentAt.Length > 0 && sentAt[0] >= 0 ? 1 : 0;
        while (length > 0 && length < sentAt.Length && sentAt[length] == sentAt[0] + length)
        {
            length++;
        }

        return length;
    }

    private static List<SentRun> Runs(List<string> words, List<int> ids, SentText sent)
    {
        var runs = new List<SentRun>();
        var expected = -1;
        for (var at = 0; at < words.Count;)
        {
            var best = Longest(words, ids, sent, at, expected);
            if (best.Length == 0)
            {
                at++;
                continue;
            }

            runs.Add(best);
            expected = best.SentEnd;
            at = best.End;
        }

        return runs;
    }

    private static SentRun Longest(List<string> words, List<int> ids, SentText sent, int at, int expected)
    {
        var best = default(SentRun);
        if (expected >= 0 && expected < sent.Count && ids[at] == sent.Id(expected))
        {
            var length = Extend(words, ids, sent, at, expected);
            best = length >= ShortRun ? new SentRun(at, expected, length) : best;
        }

        if (at + SentText.Gram > words.Count || best.Length >= SentText.Gram)
        {
            return best;
        }

        foreach (var place in sent.PlacesOf(ids[at], ids[at + 1], ids[at + 2], ids[at + 3]))
        {
            var longer = Extend(words, ids, sent, at, place);
            best = longer > best.Length ? new SentRun(at, place, longer) : best;
        }

        return best;
    }

    private static int Extend(List<string> words, List<int> ids, SentText sent, int at, int place)
    {
        var length = 0;
        while (at + length < words.Count && place + length < sent.Count)
        {
            var (mine, theirs) = (at + length, place + length);
            var isSame = ids[mine] == sent.Id(theirs);
            // A word that we sent elsewhere is another word, not a slip.
            var isSlip = ids[mine] < 0 && mine + 1 < words.Count && theirs + 1 < sent.Count && ids[mine + 1] == sent.Id(theirs + 1)
                && WordLikeness.AreAlike(words[mine], sent[theirs]);
            if (!isSame && !isSlip)
            {
                break;
            }

            length++;
        }

        return length;
    }

    /// <summary>Runs that go on where the one before ended; a few of our words may have been dropped between them.</summary>
    private static IEnumerable<List<SentRun>> Chains(List<SentRun> runs)
    {
        var chain = new List<SentRun>();
        foreach (var run in runs)
        {
            if (chain.Count > 0 && (run.SentAt < chain[^1].SentEnd || run.SentAt > chain[^1].SentEnd + MostDropped))
            {
                yield return chain;
                chain = [];
            }

            chain.Add(run);
        }

        if (chain.Count > 0)
        {
            yield return chain;
        }
    }

    /// <summary>Whether a chain is more than chance: many words, or one that fills whole lines of ours, or words marked as
    /// quoted.</summary>
    private static bool Counts(List<SentRun> chain, List<bool> quoted, SentText sent)
    {
        var length = chain.Sum(r => r.Length);
        if (length >= LongChain)
        {
            return true;
        }

        var last = chain[^1].SentEnd;
        var fillsLines = sent.Begins(chain[0].SentAt) && (last >= sent.Count || sent.Begins(last));
        return (fillsLines && length >= LongLine) || (length >= SentText.Gram && quoted[chain[0].At]);
    }
}
