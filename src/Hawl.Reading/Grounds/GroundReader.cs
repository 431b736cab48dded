using System.Runtime.CompilerServices;
using Hawl.Law.Citations;
using Hawl.Law.Regimes;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Which of the provisions that a reply names it applies. A provision is a ground where an actual sentence of the authority's own applies
// it, or where it heads such a passage; not where it is weighed, denied, quoted or described.
internal sealed class GroundReader
{
    private const int MostCitations = 1_000;
    private const int ShortBeside = 10;

    private static readonly ConditionalWeakTable<Regime, CitationFinder> _finders = [];

    private readonly ReplyContext _context;
    private readonly HashSet<int> _keepingParagraphs;
    private readonly bool _keepsBack;
    private readonly bool _isNcnd;
    private readonly QuestionAnswers _answers;
    private readonly List<(Citation Cited, Sentence Sentence, string? Why)> _named = [];
    private readonly GroundDenial _denial;
    private readonly HashSet<int> _inColumn = [];
    private readonly Regime _law;
    private readonly bool _isReview;
    private readonly bool _isAllGiven;

    private GroundReader(ReplyContext context, QuestionAnswers answers, GroundDenial denial, bool isReview, Regime law)
    {
        _context = context;
        _answers = answers;
        _denial = denial;
        _isReview = isReview;
        _law = law;
        var refusals = context.Actual.Where(one => AnswerCues.Refuses(one.Plain)
            && !(isReview && one.Plain.Has("firstDecision"))).ToList();
        _isNcnd = context.Says("ncnd")
            || (context.Letter.Regime.Act == "FOISA" && context.Own.Any(one => one.Plain.Has("secretExistence")));
        _keepsBack = _isNcnd || refusals.Count > 0 || context.Says("partGrant");
        _keepingParagraphs = [.. refusals.Select(one => one.Paragraph)];
        _isAllGiven = refusals.Count == 0 && !_isNcnd && context.Says("nothingKept");
    }

    private bool IsUpheld { get; init; }

    public static (List<AppliedGround> Applied, List<NamedProvision> Named) Read(ReplyContext context, QuestionAnswers answers,
        bool isReview, ReviewResult? review)
    {
        var law = HandledUnder.Of(context);
        var finder = _finders.GetValue(law, static law => new CitationFinder(law, RegimeLibrary.BuiltIn));
        var columns = ProvisionColumn.Find(context, finder).ToList();
        var printed = finder.Find(context.Reply.Text);
        List<Citation> found =
        [
            .. printed.Concat(columns).Concat(BareProvision.Find(context, finder))
                .Concat(SubsectionBelow.Find(context, finder, printed))
                .Select(ConditionSections.Meant).OrderBy(one => one.Start).Take(MostCitations),
        ];
        var denial = new GroundDenial(context, found);
        var reader = new GroundReader(context, answers, denial, isReview, law) { IsUpheld = review == ReviewResult.Upheld };
        reader._inColumn.UnionWith(columns.Select(one => one.Start));
        foreach (var citation in found)
        {
            if (context.SentenceAt(citation.Start) is { } sentence && !reader.IsAsked(citation))
            {
                reader._named.Add((citation, sentence, reader.WhyNot(citation, sentence)));
            }
        }

        GroundSupport.ByRefusals(reader._named, reader._keepingParagraphs);
        GroundSupport.ByList(context, reader._named);
        return (reader.Applied(), reader.Mentioned());
    }

    private bool IsAsked(Citation citation) => ReplyContext.IsAsked(_context.Restated, new Span(citation.Start, citation.End));

    // Null where the provision is applied: by cues, unless its sentence is surely like what they do not say.
    private string? WhyNot(Citation citation, Sentence sentence)
    {
        var why = ByCues(citation, sentence);
        var text = _context.Reply.Text;
        var before = PlainWords.Of(text.AsSpan(sentence.Span.Start, Math.Max(0, citation.Start - sentence.Span.Start)));
        var after = PlainWords.Of(text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End)));
        if (why is null && citation is not { Meaning: CitedAs.NeitherConfirmNorDeny } and not { Act: "FOISA", Ref: "s.39(2)" }
            && !IsReason(citation, sentence, before)
            && GroundLikeness.IsUnlike(sentence, before, after, _keepingParagraphs.Contains(sentence.Paragraph)))
        {
            return "unlike";
        }

        return why is "negated" or "conditional" or "not applied" or "standing text" && sentence.Role == LineRole.Own
            && !_isAllGiven && !IsOfOtherAct(citation, sentence) && !_denial.IsDeniedOn(citation)
            && GroundLikeness.IsAlike(sentence, before, after, why is "negated" or "conditional") ? null : why;
    }

    // "… would undermine commercial interests (first indent of Article 4(2))", "… in the meaning of Article 4(2)", where it is kept back.
    private bool IsReason(Citation citation, Sentence sentence, string before) => _keepingParagraphs.Contains(sentence.Paragraph)
        && sentence.Mood == SentenceMood.Actual && (before.Has("harmWithinLast")
            || IsInBrackets(_context.Reply.Text[sentence.Span.Start..Math.Max(sentence.Span.Start, citation.Start)]));

    private string? ByCues(Citation citation, Sentence sentence)
    {
        if (sentence.Role != LineRole.Own || sentence.Mood == SentenceMood.Quotation)
        {
            return sentence.Role == LineRole.Quoted || sentence.Mood == SentenceMood.Quotation ? "quotation" : "standing text";
        }

        if (citation.Meaning == CitedAs.Other || ProcedureSections.Has(citation.Act, citation.Ref)
            || ProcedureSections.Has(_law.Act, citation.Ref))
        {
            return "procedure";
        }

        if (_isAllGiven || IsOfOtherAct(citation, sentence))
        {
            return "not applied";
        }

        var (head, clause) = Clause(citation, sentence);
        return _denial.IsDeniedAfter(citation) ? "negated"
            : IsAppliedFlatly(citation, sentence, clause) || (_keepsBack && head.Has("harmWithinLast")) ? null
            : WhyDenied(sentence, clause) ?? WhyUnapplied(citation, sentence, head, clause);
    }

    private bool IsAppliedFlatly(Citation citation, Sentence sentence, string clause) =>
        (citation.Meaning == CitedAs.NeitherConfirmNorDeny && (sentence.Plain.Has("ncnd") || clause.Has("dutyLapses"))
            && sentence.Mood != SentenceMood.Conditional)
        || (_isReview && clause.Has("groundConfirmed") && !clause.Has("groundDenied") && sentence.IsActual);

    private string? WhyDenied(Sentence sentence, string clause)
    {
        if (clause.Has("groundDenied") || (clause.Has("groundDeniedNothing") && !sentence.Plain.Has("noticeGiven"))
            || sentence.Plain.Has("groundDeniedAll")
            || (sentence.Plain.Has("groundDeniedBack") && !sentence.Plain.Has("groundAppliedStrongly")))
        {
            return "negated";
        }

        if (_isReview && !IsUpheld && (sentence.Plain.Has("firstDecision") || clause.Has("groundWithdrawn")))
        {
            return "quotation";
        }

        return clause.Has("groundWithdrawn") ? "negated" : null;
    }

    private string? WhyUnapplied(Citation citation, Sentence sentence, string head, string clause)
    {
        if (citation.Act == "FOISA" && _isNcnd && sentence.Plain.Has("wouldBeExempt"))
        {
            return null;
        }

        if (sentence.Mood == SentenceMood.Conditional || sentence.Plain.EndsWith('?') || Moods.Of(head) == SentenceMood.Conditional
            || (clause.Has("groundWeighed") && !head.Has("groundActsLast")))
        {
            return IsConcluded(citation, sentence, head) ? null : "conditional";
        }

        if (sentence.Plain.Has("groundApplied")
            && (sentence.Mood != SentenceMood.Descriptive || sentence.Plain.Has("groundAppliedStrongly")))
        {
            return null;
        }

        return _inColumn.Contains(citation.Start) || IsHeading(citation, sentence) || IsAside(citation, sentence) ? null
            : sentence.Mood == SentenceMood.Descriptive ? "standing text" : "not applied";
    }

    // "Were the price known, the sale would suffer, and section 43(2) applies": what follows from the condition is said flatly.
    // So is what a sentence ends with after a colon.
    private bool IsConcluded(Citation citation, Sentence sentence, string head) =>
        (EndsWithCitation(citation, sentence) && _keepsBack && !sentence.Plain.Has("conditionalFirst")
            && !sentence.Plain.Has("groundWeighed"))
        || (head.Has("clauseJoinLast") && head.Has("wouldBe")
            && PlainWords.Of(_context.Reply.Text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End))) is var after
            && $" {after}".Has("refusedClauseFirst"));

    // "A licence under section 40 of the Harbours, Docks and Piers Clauses Act 1847".
    private bool IsOfOtherAct(Citation citation, Sentence sentence)
    {
        var after = PlainWords.Of(_context.Reply.Text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End)));
        return after.Has("anyActFirst") && !after.Has("ownActFirst");
    }

    // The words before a citation, and those around it, up to what parts it from another statement of the sentence.
    private (string Head, string Clause) Clause(Citation citation, Sentence sentence)
    {
        var before = PlainWords.Of(_context.Reply.Text.AsSpan(sentence.Span.Start, Math.Max(0, citation.Start - sentence.Span.Start)));
        var after = PlainWords.Of(_context.Reply.Text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End)));
        var from = before.LastIndexOf(';') is var stop && before.LastIndexOf(" but ", StringComparison.Ordinal) is var but
            ? Math.Max(stop, but) : -1;
        var next = after.Find("clauseEnd");
        var head = Contractions.WrittenOut(before[(from + 1)..].Trim());
        return (head, $"{head} section {Contractions.WrittenOut(next.Success ? after[..next.Index] : after)}");
    }

    // "Section 24(2) – National security", "Section 37(1): mobile numbers are personal": the citation begins the sentence, the line or
    // the cell, and the message keeps something back.
    private bool IsHeading(Citation citation, Sentence sentence)
    {
        var line = _context.Reply.LineAt(citation.Start);
        var head = line is null ? "x" : _context.Reply.Text[line.Start..citation.Start];
        var begins = citation.Start - sentence.Span.Start <= 3
            || PlainWords.Of(_context.Reply.Text.AsSpan(sentence.Span.Start, Math.Max(0, citation.Start - sentence.Span.Start)))
                .Has("listHeadWhole")
            || sentence.Span.Length - (citation.End - citation.Start) <= ShortBeside
            || PlainWords.Of(head).Has("listHeadWhole") || head.EndsWith('\t');
        begins &= sentence.Mood != SentenceMood.Descriptive
            && !PlainWords.Of(_context.Reply.Text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End))).Has("verbFirst");
        return begins && _keepsBack;
    }

    // "They are internal communications (regulation 12(4)(e))", in a message that keeps something back.
    private bool IsAside(Citation citation, Sentence sentence) =>
        sentence.Mood == SentenceMood.Actual
            && (IsInBrackets(_context.Reply.Text[sentence.Span.Start..Math.Max(sentence.Span.Start, citation.Start)])
                ? _keepingParagraphs.Count > 0
                : EndsWithCitation(citation, sentence) && _keepsBack);

    // "(regulation 12(4)(e))", "(third indent of Article 4(1)(a))".
    private static bool IsInBrackets(string before) => before.LastIndexOf('(') is >= 0 and var open
        && (before.Length - open <= 2 || before.EndsWith(" indent of ", StringComparison.Ordinal));

    // "… at risk: section 38(1)(a).", "… of those who live there - s.38(1)(b)"
    private bool EndsWithCitation(Citation citation, Sentence sentence) =>
        _context.Reply.Text[sentence.Span.Start..citation.Start].TrimEnd() is [.., ':' or ';' or '-' or '–' or '—']
            && (sentence.Span.End - citation.End <= 2
                || PlainWords.Of(_context.Reply.Text.AsSpan(citation.End, sentence.Span.End - citation.End)).Has("ownActWhole"));

    private List<AppliedGround> Applied()
    {
        var applied = _named.Where(one => one.Why is null).ToList();
        var denied = _named.Where(one => one.Why is "negated" or "quotation" && one.Sentence.Role == LineRole.Own)
            .Select(one => (one.Cited.Act, Whole(one.Cited.Ref))).ToHashSet();
        var grounds = new List<AppliedGround>();
        foreach (var (cited, sentence, _) in applied.OrderBy(one => one.Cited.Start))
        {
            var isRepeated = grounds.Exists(ground => ground.Act == cited.Act && ground.Ref == cited.Ref);
            var isLess = applied.Exists(other => other.Cited.Act == cited.Act && IsPart(other.Cited.Ref, cited.Ref));
            var isBare = sentence.Span.Length <= cited.End - cited.Start + 4;
            var isTold = isBare || (_isReview && sentence.Plain.Has("firstDecision"));
            var isDropped = (isTold && denied.Contains((cited.Act, Whole(cited.Ref)))) || _denial.IsDroppedBelow(cited);
            if (!isRepeated && !isLess && !isDropped && !IsNcndParent(cited, sentence, applied))
            {
                grounds.Add(new AppliedGround(
                    cited.Act, cited.Ref, IsNcnd(cited, sentence), Questions(cited), _context.Reply.Prove(sentence.Span)));
            }
        }

        return grounds;
    }

    private List<NamedProvision> Mentioned()
    {
        var applied = _named.Where(one => one.Why is null).Select(one => (one.Cited.Act, one.Cited.Ref)).ToHashSet();
        return
        [
            .. _named.Where(one => one.Why is not null && !applied.Contains((one.Cited.Act, one.Cited.Ref)))
                .Select(one => new NamedProvision(one.Cited.Act, one.Cited.Ref, one.Why ?? ""))
                .DistinctBy(one => (one.Act, one.Ref)),
        ];
    }

    private static bool IsPart(string part, string whole) =>
        part.Length > whole.Length && part.StartsWith(whole, StringComparison.Ordinal) && part[whole.Length] == '(';

    // "by reference to section 31(1)(a)" beside s.31(3): what the duty's limb refers to is no ground of its own.
    private static bool IsNcndParent(Citation cited, Sentence sentence, List<(Citation Cited, Sentence Sentence, string? Why)> applied) =>
        cited.Meaning != CitedAs.NeitherConfirmNorDeny && applied.Exists(other =>
            other.Cited.Meaning == CitedAs.NeitherConfirmNorDeny && other.Cited.Act == cited.Act
            && Whole(other.Cited.Ref) == Whole(cited.Ref)
            && (other.Sentence == sentence || (other.Sentence.Paragraph == sentence.Paragraph && !AnswerCues.Refuses(sentence.Plain))));

    private static string Whole(string reference) => reference.Split('(')[0];

    private bool IsNcnd(Citation cited, Sentence sentence)
    {
        var isNotGiven = AnswerCues.Refuses(sentence.Plain) && !sentence.Plain.Has("ncnd");
        var isFoisa = _isNcnd && _named.Exists(one => one.Why is null && one.Cited.Act is "FOISA" && Whole(one.Cited.Ref) == "s.18");
        return cited.Meaning == CitedAs.NeitherConfirmNorDeny || sentence.Plain.Has("ncnd") || (isFoisa && !isNotGiven);
    }

    private List<string> Questions(Citation cited)
    {
        var place = new Span(cited.Start, cited.End);
        var keys = _answers.Passages.Where(passage => passage.Span.Holds(place))
            .SelectMany(passage => passage.Questions).Select(n => _context.Letter.Questions[n].Key).Distinct().ToList();
        return keys;
    }
}
