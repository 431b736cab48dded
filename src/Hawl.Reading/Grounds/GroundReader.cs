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

    private static readonly ConditionalWeakTable<Regime, CitationFinder> _finders = [];

    private readonly ReplyContext _context;
    private readonly HashSet<int> _keepingParagraphs;
    private readonly HashSet<int> _lackingParagraphs;
    private readonly GroundPlace _place;
    private readonly GroundActs _acts;
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
        _isNcnd = context.Actual.Any(one => AnswerCues.IsNcnd(one.Plain))
            || (context.Letter.Regime.Act == "FOISA" && context.Own.Any(one => one.Plain.Has("secretExistence")));
        var keeping = KeepingParagraphs.Of(context, answers, isReview);
        var keepsBack = _isNcnd || keeping.Count > 0 || context.Says("partGrant");
        _keepingParagraphs = [.. keeping.Select(one => one.Paragraph)];
        _place = new GroundPlace(context, _keepingParagraphs, keepsBack);
        _acts = new GroundActs(context, denial.Found, isReview);
        _lackingParagraphs = [.. KeepingParagraphs.Lacking(context).Select(one => one.Paragraph)];
        _isAllGiven = !_isNcnd && context.Says("nothingKept") && !context.Own.Any(one => one.Plain.Has("needNotSend"))
            && KeepingParagraphs.Refusals(context, isReview).Count == 0;
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
                .Select(one => ConditionSections.Meant(HandledUnder.Own(one, law, finder))).OrderBy(one => one.Start).Take(MostCitations),
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

    // Null where the provision is applied: where what is said of it is plain, by that; else by cues, unless its sentence is surely like
    // what they do not say.
    private string? WhyNot(Citation citation, Sentence sentence)
    {
        var why = ByCues(citation, sentence);
        if (why is not ("procedure" or "quotation" or "standing text") && !_isAllGiven
            && _acts.IsApplied(citation, sentence, _denial.IsLetOutAfter(citation), _denial.IsTakenOn(citation)) is { } isApplied)
        {
            return isApplied ? null : "told";
        }

        var text = _context.Reply.Text;
        var before = PlainWords.Of(text.AsSpan(sentence.Span.Start, Math.Max(0, citation.Start - sentence.Span.Start)));
        var after = PlainWords.Of(text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End)));
        if (why is null && citation is not { Meaning: CitedAs.NeitherConfirmNorDeny } and not { Act: "FOISA", Ref: "s.39(2)" }
            && !_place.IsPlain(citation, sentence, before, after) && !IsIfHeld(citation, sentence) && !_denial.IsTakenOn(citation)
            && GroundLikeness.IsUnlike(sentence, before, after, _keepingParagraphs.Contains(sentence.Paragraph)))
        {
            why = "unlike";
        }

        if (why is "unlike" or "not applied" or "standing text" && sentence.Role == LineRole.Own && IsLacking(citation, sentence))
        {
            return null;
        }

        return why is "negated" or "conditional" or "not applied" or "standing text" && sentence.Role == LineRole.Own
            && !_isAllGiven && !(why == "negated" ? _denial.IsDeniedAfter(citation) : _denial.IsDeniedOn(citation))
            && GroundLikeness.IsAlike(sentence, before, after, why is "negated" or "conditional") ? null : why;
    }

    // "We have nothing about bats. Regulation 10(4)(a) is the exception for that."
    private bool IsLacking(Citation citation, Sentence sentence) => _lackingParagraphs.Contains(sentence.Paragraph)
        && PlainWords.Of(citation.Ref).Has("notHeldProvision") && sentence.Mood is SentenceMood.Actual or SentenceMood.Descriptive
        && !_denial.IsDeniedAfter(citation) && !sentence.Plain.Has("groundDenied");

    private bool IsIfHeld(Citation citation, Sentence sentence) =>
        citation.Act == "FOISA" && _isNcnd && sentence.Plain.Has("wouldBeExempt");

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

        if (AskedProvision.Is(_context, _answers, citation) || _place.IsInLecture(sentence) || _place.IsElsewhere(citation, sentence))
        {
            return "procedure";
        }

        if (_isAllGiven)
        {
            return "not applied";
        }

        var (head, clause) = GroundClause.Of(_context.Reply.Text, citation, sentence);
        return head.Has("groundIfLast") ? "conditional"
            : _denial.IsDeniedAfter(citation) ? "negated"
            : IsAppliedFlatly(citation, sentence, clause) || (_place.KeepsBack && head.Has("harmWithinLast")) ? null
            : WhyDenied(sentence, head, clause) ?? WhyUnapplied(citation, sentence, head, clause);
    }

    private bool IsAppliedFlatly(Citation citation, Sentence sentence, string clause) =>
        (citation.Meaning == CitedAs.NeitherConfirmNorDeny && (AnswerCues.IsNcnd(sentence.Plain) || clause.Has("dutyLapses"))
            && sentence.Mood != SentenceMood.Conditional && !clause.Has("groundUnneeded"))
        || (_isReview && clause.Has("groundConfirmed") && sentence.IsActual
            && (!clause.Has("groundDenied") || clause.Has("groundConfirmedFlat")));

    private string? WhyDenied(Sentence sentence, string head, string clause)
    {
        if ((clause.Has("groundDenied") && !head.Has("groundActsNowLast"))
            || (clause.Has("groundDeniedNothing") && !sentence.Plain.Has("noticeGiven"))
            || sentence.Plain.Has("groundDeniedAll")
            || (sentence.Plain.Has("groundDeniedBack") && !sentence.Plain.Has("groundAppliedStrongly")))
        {
            return "negated";
        }

        if (sentence.Plain.Has("groundElsewhere"))
        {
            return "quotation";
        }

        if (_isReview && !IsUpheld && (sentence.Plain.Has("firstDecision") || sentence.Plain.Has("firstRelied")
                || clause.Has("groundWithdrawn")))
        {
            return "quotation";
        }

        return clause.Has("groundWithdrawn") ? "negated" : null;
    }

    private string? WhyUnapplied(Citation citation, Sentence sentence, string head, string clause)
    {
        if (IsIfHeld(citation, sentence))
        {
            return null;
        }

        if (sentence.Mood == SentenceMood.Conditional || sentence.Plain.EndsWith('?') || Moods.Of(head) == SentenceMood.Conditional
            || (clause.Has("groundWeighed") && !head.Has("groundActsLast"))
            || (clause.Has("groundPondered") && !sentence.Plain.Has("groundConcluded"))
            || (head.Has("groundArgued") && !head.Has("groundActsLast") && !sentence.Plain.Has("groundAgreed")
                && !_denial.IsTakenOn(citation)))
        {
            return IsConcluded(citation, sentence, head) || _denial.IsTakenOn(citation) || head.Has("refusedSurely")
                || _place.IsTitle(citation, sentence) ? null : "conditional";
        }

        if (citation is { Act: "FOIA", Ref: "s.39" } or { Act: "FOISA", Ref: "s.39(2)" })
        {
            return sentence.Plain.Has("groundMoves") ? null : "not applied";
        }

        if ((_place.KeepsBack && clause.Has("groundOfSuch"))
            || (AnswerCues.IsLedByProvision(sentence.Plain) && _answers.Given.Any(one => one.Type == AnswerType.Refused)))
        {
            return null;
        }

        if ((sentence.Plain.Has("groundApplied")
                && (sentence.Mood != SentenceMood.Descriptive || sentence.Plain.Has("groundAppliedStrongly")))
            || _denial.IsTakenOn(citation))
        {
            return null;
        }

        return _inColumn.Contains(citation.Start) || _place.IsHeading(citation, sentence) || _place.IsAside(citation, sentence) ? null
            : sentence.Mood == SentenceMood.Descriptive ? "standing text" : "not applied";
    }

    // "Were the price known, the sale would suffer, and section 43(2) applies": what follows from the condition is said flatly.
    // So is what a sentence ends with after a colon.
    private bool IsConcluded(Citation citation, Sentence sentence, string head) =>
        (head.Has("groundActsDoneLast") && sentence.Plain.Has("whereFirst"))
        || (_place.EndsWithCitation(citation, sentence) && _place.KeepsBack && !sentence.Plain.Has("conditionalFirst")
            && !sentence.Plain.Has("groundWeighed"))
        || (head.Has("clauseJoinLast") && head.Has("wouldBe")
            && PlainWords.Of(_context.Reply.Text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End))) is var after
            && $" {after}".Has("refusedClauseFirst"));

    private List<AppliedGround> Applied()
    {
        var applied = _named.Where(one => one.Why is null).ToList();
        var denied = _named.Where(one => one.Why is "negated" or "quotation"
                && one.Sentence is { Role: LineRole.Own, Mood: not SentenceMood.Quotation })
            .Select(one => one.Cited).ToList();
        var grounds = new List<AppliedGround>();
        foreach (var (cited, sentence, _) in applied.OrderBy(one => one.Cited.Start))
        {
            var isRepeated = grounds.Exists(ground => ground.Act == cited.Act && ground.Ref == cited.Ref);
            var isLess = applied.Exists(other => other.Cited.Act == cited.Act && IsPart(other.Cited.Ref, cited.Ref));
            var isBare = sentence.Span.Length <= cited.End - cited.Start + 4;
            var isFirst = sentence.Plain.Has("firstDecision") && !sentence.Plain.Has("groundConfirmed");
            var isDropped = ((isBare || (_isReview && isFirst)) && denied.Exists(one => one.Act == cited.Act && (one.Ref == cited.Ref
                    || IsPart(one.Ref, cited.Ref) || IsPart(cited.Ref, one.Ref))))
                || (isFirst && _named.Exists(one => one.Why is "negated" && one.Cited.Act == cited.Act && one.Cited.Ref == cited.Ref))
                || _denial.IsDroppedBelow(cited);
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
        var isNotGiven = AnswerCues.Refuses(sentence.Plain) && !sentence.Plain.Has("ncnd") && !IsIfHeld(cited, sentence);
        var isFoisa = _isNcnd && _named.Exists(one => one.Why is null && one.Cited.Act is "FOISA" && Whole(one.Cited.Ref) == "s.18");
        return cited.Meaning == CitedAs.NeitherConfirmNorDeny || sentence.Plain.Has("ncnd") || (isFoisa && !isNotGiven);
    }

    private List<string> Questions(Citation cited)
    {
        var place = new Span(cited.Start, cited.End);
        return [.. _answers.Passages.Where(passage => passage.Span.Holds(place))
            .SelectMany(passage => passage.Questions).Select(n => _context.Letter.Questions[n].Key).Distinct()];
    }
}
