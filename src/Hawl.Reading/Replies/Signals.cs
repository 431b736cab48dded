using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Replies;

// What the sentences of a reply do, each found once: the sentence that does it, or null.
internal sealed record Signals
{
    private const int MostCells = 40;
    private const int FewestColumns = 3;
    private const int LongestLine = 4_000;
    private const double Surely = 0.85;
    private const double Likely = 0.6;

    public Sentence? Ncnd { get; init; }

    public Sentence? Refuses { get; init; }

    // Refuses the request as a whole.
    public Sentence? RefusesWhole { get; init; }

    // Refuses every question; whether one is answered all the same is for others to see.
    public Sentence? RefusesEach { get; init; }

    public Sentence? NotHeld { get; init; }

    // Holds nothing of all that was asked.
    public Sentence? HoldsNothing { get; init; }

    public Sentence? Nil { get; init; }

    public Sentence? NilOfAll { get; init; }

    public Sentence? Gives { get; init; }

    // Says where on the web it is: a gift where no exemption is named with it.
    public Sentence? Points { get; init; }

    // A figure for what the letter asked a figure of.
    public Sentence? Figure { get; init; }

    public Sentence? Rest { get; init; }

    public Sentence? Part { get; init; }

    public Sentence? Reviews { get; init; }

    // Those that were found, by name.
    public IEnumerable<(string What, Sentence Sentence)> Found =>
        from one in new (string What, Sentence? Sentence)[]
        {
            ("neither confirms nor denies", Ncnd), ("refuses", Refuses), ("refuses all", RefusesWhole),
            ("refuses each", RefusesEach), ("not held", NotHeld), ("holds nothing", HoldsNothing), ("nil", Nil), ("gives", Gives),
            ("points", Points), ("figure", Figure), ("rest follows", Rest), ("in part", Part), ("reviews", Reviews),
        }
        where one.Sentence is not null
        select (one.What, one.Sentence);

    // In a review, sentences about the first decision say nothing of the state after it.
    public static Signals Of(ReplyContext context)
    {
        var all = context.Actual.Where(one => !one.Plain.EndsWith('?') && !IsStatistic(one, context.Reply) && !IsChoice(one, context.Reply))
            .ToList();
        var reviews = Review(context, all);
        var said = (reviews is null ? all : all.Where(one => !one.Plain.Has("firstDecision"))).Where(one => !IsElse(one)).ToList();
        var asked = ContentWords.Of(context.Letter.Asks);
        var wanted = Wanted(context.Letter);
        return new Signals
        {
            Reviews = reviews,
            Ncnd = said.Find(one => AnswerCues.IsNcnd(one.Plain) && Blankets.IsOfAll(context, one))
                ?? said.Find(one => AnswerCues.IsNcnd(one.Plain)) ?? Like(said, SentenceFunction.Ncnd),
            Refuses = said.Find(one => AnswerCues.Refuses(one.Plain) && !AnswerCues.IsNcnd(one.Plain))
                ?? Like(said, SentenceFunction.Refuses),
            RefusesWhole = said.Find(one => one.Plain.Has("refusesRequest") && !one.Plain.Has("refusesNot") && one.IsActual),
            RefusesEach = Blankets.Refusal(context),
            HoldsNothing = said.Find(one => one.Plain.Has("holdsNothing") && one.IsActual) ?? said.Find(Blankets.HoldsNothing)
                ?? said.Find(one => one.Plain.Has("nothingExists") && one.IsActual),
            NotHeld = said.Find(one => AnswerCues.IsNotHeld(one.Plain) && !AnswerCues.IsNcnd(one.Plain))
                ?? Like(said, SentenceFunction.NotHeld),
            Nil = said.Find(one => one.Plain.Has("nilReturn")) ?? said.Find(Blankets.IsNil),
            NilOfAll = said.Find(Blankets.IsNil),
            Gives = said.Find(IsGift)
                ?? said.Find(one => !IsHeading(one) && !IsCover(one) && !one.Plain.Has("givesNot") && IsSurely(one, SentenceFunction.Gives))
                ?? said.Find(one => IsNone(one, asked)) ?? (context.Letter.Questions.Count == 0 ? Table(context, said) : null),
            Points = said.Find(one => one.Plain.Has("pointsToPage") && !one.Plain.Has("volunteered")
                && ContentWords.Of(one.Plain).Count(asked.Contains) > 1),
            Figure = said.Find(one => IsFigure(one, context.Letter, wanted) && !IsOfPlace(one, said)) ?? Brief(context, said)
                ?? said.Find(one => IsLabelled(one, asked)),
            Rest = said.Find(one => one.Plain.Has("promisesRest") && !IsPutOff(one)),
            Part = said.Find(one => one.Plain.Has("partGrant") && !one.Plain.Has("partGrantNot") && !IsReason(one)),
        };
    }

    // "We are withholding it until then under section 22": kept back, and no promise of a second letter.
    private static bool IsPutOff(Sentence one) => AnswerCues.Refuses(one.Plain) && one.Plain.Has("provisionNamed");

    private static Sentence? Like(List<Sentence> said, SentenceFunction function) =>
        said.Find(one => IsSurely(one, function));

    private static bool IsSurely(Sentence sentence, SentenceFunction function) => AnswerCues.IsLike(sentence.Plain, function, Surely);

    // What surely does something that is no decision decides nothing, whatever words it uses.
    private static bool IsElse(Sentence sentence) => SentenceFunctions.Judge(sentence.Plain) is { Odds: >= Surely } judged
        && (judged.DecidesNothing || judged.Function is SentenceFunction.Law or SentenceFunction.Recites or SentenceFunction.Courtesy);

    // A verdict alone tells a review only where the message speaks of an earlier answer.
    private static Sentence? Review(ReplyContext context, List<Sentence> all)
    {
        var done = all.Find(one => one.Plain.Has("reviewDone") && !one.Plain.Has("reviewNotDone"));
        if (done is not null || !context.Own.Any(one => one.Plain.Has("reviewAsked") && !one.Plain.Has("reviewNotDone")))
        {
            return done;
        }

        return context.Own.FirstOrDefault(one => one.Mood is SentenceMood.Actual or SentenceMood.Descriptive
            && (one.Plain.Has("reviewUpheld") || one.Plain.Has("reviewOverturned") || one.Plain.Has("reviewDenied"))
            && !one.Plain.Has("reviewNotDone"));
    }

    // "Refused" and "Not held" beside "Granted" or before a number: they head the figures of a table.
    private static bool IsStatistic(Sentence sentence, ReplyText reply)
    {
        if (sentence.Plain.Has("statusNumber"))
        {
            return true;
        }

        if (reply.LineAt(sentence.Span.Start) is not { Text.Length: < LongestLine } line)
        {
            return false;
        }

        var cells = Cells(line.Text).Take(MostCells).Select(cell => PlainWords.Of(cell)).ToList();
        var heads = cells.Where(cell => cell.Has("statusWhole")).Distinct().Count();
        if (!sentence.Plain.Has("statusWhole"))
        {
            return heads > 0 && cells.Count >= FewestColumns && !sentence.Plain.Has("provisionNamed")
                && reply.LinesFrom(line.Start).Skip(1).Take(1).Any(row => IsRow(row.Text));
        }

        var at = cells.IndexOf(sentence.Plain);
        return heads > 1 || (at >= 0 && at + 1 < cells.Count && cells[at + 1].Has("figureWhole"));
    }

    // "○ Yes ○ Partly ○ No, it was refused": boxes to tick.
    private static bool IsChoice(Sentence sentence, ReplyText reply) =>
        reply.Of(sentence.Span).Count(letter => letter is '○' or '◯' or '☐' or '□') > 1;

    // Two rows or more with figures in them.
    private static Sentence? Table(ReplyContext context, List<Sentence> said)
    {
        var rows = context.Reply.Lines.Where(line => line.IsOwn && IsRow(line.Text)).Take(2).ToList();
        return rows.Count < 2 ? null
            : said.Find(one => one.Span.End > rows[0].Start && one.Span.Start < rows[0].End) ?? said.FirstOrDefault();
    }

    // "5. 13, two of them part time." in answer to a letter of several questions.
    private static Sentence? Brief(ReplyContext context, List<Sentence> said)
    {
        var from = said.FindIndex(one => one.Plain.Has("salutationFirst")) + 1;
        return context.Letter.Questions.Count < 2 ? null
            : said.Skip(from).FirstOrDefault(one => one.Plain.Has("briefAnswerFirst") && !one.Plain.Has("effort"));
    }

    private static bool IsRow(string line)
    {
        var cells = Cells(line);
        return cells.Length > 1 && cells.Length < MostCells && !PlainWords.Of(line).Has("effort")
            && cells.Skip(1).Any(cell => PlainWords.Of(cell).Has("figureWhole"));
    }

    private static string[] Cells(string line) =>
        line.Split(["\t", "  "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The words of each part of the letter that asks for a figure.
    private static List<HashSet<string>> Wanted(SentLetter letter) =>
        [.. letter.Asks.Split('.', ',', ';', '\n').Where(part => PlainWords.Of(part).Has("asksNumber")).Select(ContentWords.Of)];

    private static bool IsFigure(Sentence sentence, SentLetter letter, List<HashSet<string>> wanted)
    {
        if (sentence.Plain.Has("effort") || AnswerCues.Refuses(sentence.Plain) || AnswerCues.IsNotHeld(sentence.Plain)
            || (letter.Questions.Count > 0 && !sentence.Plain.Any(char.IsAsciiDigit)) || sentence.Plain.Has("volunteered")
            || NumberReader.Find(sentence.Plain[LabelHead.OwnNumber(sentence.Plain)..]).Count == 0)
        {
            return false;
        }

        var said = ContentWords.Of(sentence.Plain);
        return wanted.Exists(asked => asked.Count(said.Contains) is > 1 and var shared && shared * 2 >= Math.Min(asked.Count, said.Count));
    }

    // "Cost: report £4,200, advice £1,860" under a word of the letter.
    private static bool IsLabelled(Sentence sentence, HashSet<string> asked)
    {
        var end = sentence.Plain.IndexOf(':', StringComparison.Ordinal);
        if (end < 0 || sentence.Plain.Has("effort") || !NumberReader.Find(sentence.Plain[end..]).Any(number => number.Unit is not null))
        {
            return false;
        }

        var label = ContentWords.Of(sentence.Plain[..end]);
        return label.Count > 0 && label.All(asked.Contains);
    }

    // What is said of papers that are open to all describes them, and gives nothing from them.
    private static bool IsOfPlace(Sentence sentence, List<Sentence> said) =>
        said.Exists(one => one.Paragraph == sentence.Paragraph && one.Plain.Has("accessible"));

    private static bool IsGift(Sentence sentence) =>
        ((sentence.Plain.Has("gives") && !sentence.Plain.Has("givesNot")) || sentence.Plain.Has("givesStrongly"))
            && !sentence.Plain.Has("volunteered") && !IsHeading(sentence) && !IsReason(sentence) && !IsCover(sentence);

    // "Please see the attached letter" gives nothing that the letter does not give.
    private static bool IsCover(Sentence sentence) => !sentence.Plain.Has("belowHere")
        && SentenceFunctions.Judge(sentence.Plain).Of(SentenceFunction.Cover) >= Likely;

    // "As for letters: we sent none": an answer to what was asked, beside what is kept back.
    private static bool IsNone(Sentence sentence, HashSet<string> asked) =>
        SentenceFunctions.Judge(sentence.Plain).Of(SentenceFunction.Nil, SentenceFunction.No) >= Likely
            && !AnswerCues.IsNotHeld(sentence.Plain) && ContentWords.Of(sentence.Plain).Count(asked.Contains) > 1;

    // "The estimate was given to us in confidence": giving, but not to the requester.
    private static bool IsReason(Sentence sentence) => SentenceFunctions.Judge(sentence.Plain) is { Odds: >= Likely } judged
        && judged.Function is SentenceFunction.Reasons or SentenceFunction.Law or SentenceFunction.Recites;

    // "Our response is as follows" promises nothing that a refusal could not follow.
    private static bool IsHeading(Sentence sentence) => sentence.Plain.Has("givesHeading");
}
