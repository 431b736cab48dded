using Hawl.Law.Regimes;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Grounds;

// The law whose provisions a reply names without an act: the request's own, unless the reply speaks only of its sister, as councils and
// ministries of New Zealand do.
internal static class HandledUnder
{
    private const string Central = "NZ-OIA";
    private const string Local = "NZ-LGOIMA";

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
