using System.Collections.Concurrent;
using Hawl.Core.Requests;
using Hawl.Law.Citations;
using Hawl.Law.Regimes;

namespace Hawl.Core.Correspondence;

// The grounds that a message names in its own words: what it quotes, and what stands under every letter, is left aside.
public static class CitedGrounds
{
    // Raised when another search would find other things: every message is then searched again.
    public const int Version = 1;

    private static readonly ConcurrentDictionary<string, CitationFinder> Finders = new();

    public static IReadOnlyList<CitedGround> In(string regimeId, IEnumerable<StoredPassage> passages) => In(regimeId, Text(passages));

    public static IReadOnlyList<CitedGround> In(string regimeId, string text) => CitedGround.In(
        text,
        Finders.GetOrAdd(regimeId, id => new CitationFinder(AskedLaw.Named(id), RegimeLibrary.BuiltIn)),
        RegimeLibrary.BuiltIn);

    public static string Text(IEnumerable<StoredPassage> passages) => string.Join('\n', PassageText.Lines(
        passages.Where(p => !p.IsFolded).Select(p => p with { Blocks = [.. p.Blocks.Where(b => b.QuoteDepth == 0)] })));
}
