using Hawl.Law.Citations;
using Hawl.Law.Regimes;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Grounds;

// The law whose provisions a reply names without an act: the request's own, unless the reply speaks only of its sister, as councils and
// ministries of New Zealand do.
internal static class HandledUnder
{
    private const string Central = "NZ-OIA";
    private const string Local = "NZ-LGOIMA";

    // In Scotland "the EIRs" are its own.
    public static Citation Own(Citation cited, Regime law, CitationFinder finder) =>
        cited.Act == "EIR" && law.Act == "EISR" && cited.Ref.StartsWith("reg.", StringComparison.Ordinal)
            ? finder.Find($"regulation {cited.Ref[4..]}").Where(one => one.Act == law.Act)
                .Select(one => one with { Start = cited.Start, End = cited.End }).FirstOrDefault() ?? cited
            : cited;

    public static Regime Of(ReplyContext context)
    {
        var own = context.Letter.Regime;
        var isLocal = Names("Local Government Official Information") || Names("LGOIMA");
        var isCentral = Names("under the Official Information Act") || Names("the OIA");
        var other = own.Act == Central && isLocal && !isCentral ? Local : own.Act == Local && isCentral && !isLocal ? Central : null;
        return other is null ? own : RegimeLibrary.BuiltIn.All.FirstOrDefault(law => law.Act == other) ?? own;

        bool Names(string words) => context.Reply.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
