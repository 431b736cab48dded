using Hawl.Reading.Cues;
using Hawl.Reading.Places;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// The answers of one reply to the questions of the letter: passages are paired with questions, read, and what stems say is taken over by
// their parts. Words about the whole request come later, for what is still open.
internal sealed class QuestionAnswers
{
    private readonly ReplyContext _context;
    private readonly QuestionIndex _index;
    private readonly TableCells _cells;
    private readonly LikelyAnswers _likely;
    private readonly Answer?[] _answers;
    private readonly List<AnswerPassage> _later = [];
    private readonly List<string> _trace = [];

    private QuestionAnswers(ReplyContext context, QuestionIndex index)
    {
        _cells = new TableCells(context);
        _index = index;
        _answers = new Answer?[context.Letter.Questions.Count];
        _likely = new LikelyAnswers(context, _index);
        Earlier = new EarlierAnswers(context);
        _context = context;
    }

    public IReadOnlyList<string> Trace => _trace;

    // Where the words of an answer stand, and whose they are.
    public List<AnswerPassage> Passages { get; } = [];

    public IReadOnlyList<Answer> Given => [.. _answers.OfType<Answer>()];

    public EarlierAnswers Earlier { get; }

    public int Certain => Given.Count(IsCertain);

    // Whether it is more than words after a number, which may be any list.
    public static bool IsCertain(Answer one) => one.Type != AnswerType.Text || one.Origin is AnswerOrigin.Inline or AnswerOrigin.Table;

    public static QuestionAnswers Of(ReplyContext context)
    {
        var index = new QuestionIndex(context.Letter.Questions);
        var earlier = new EarlierPairing(context, index);
        var answers = new QuestionAnswers(context with { ToldBefore = [.. earlier.Named.Select(one => one.Span)] }, index);
        if (context.Letter.Questions.Count > 0)
        {
            answers.Take([.. CorrectionPairing.Pair(context, index), .. earlier.Named]);
            answers.Take(new AwayPairing(context, index).Pair());
            answers.Take([.. TickPairing.Pair(context, index), .. ColumnPairing.Pair(context, index), .. InlinePairing.Pair(context),
                .. StackedCells.Pair(context, answers.Sought())]);
            answers.Take(RunPairing.Pair(context, index));
            answers.TakeNumbered([.. SpokenLabels.Topics(context, index).Where(answers.IsOpen)]);
            answers.Take([.. TrailingPairing.Pair(context, index)]);
            answers.Take([.. SpokenLabels.Pair(context, index).Where(answers.IsOpen)]);
            answers.Take(NamedPairing.Pair(context, index, answers.Open()));
            answers.Take(ContentPairing.Rows(context, answers.Sought()));
            answers.TakeClauses();
            answers.Take([.. NotePairing.Pair(context, answers._later), .. answers._later], false);
            answers.Take(earlier.Others(answers.Open(), answers.Given));
            answers.Take(earlier.Last(answers.Open(), answers.Given));
            answers.Take(RestPairing.Pair(context, index, answers.Passages, answers.Open()));
            answers.Propagate();
        }

        return answers;
    }

    // One for each question, unanswered ones too; what is open gets what is said of the whole.
    public IReadOnlyList<Answer> Whole(AnswerType? blanket, Sentence? proof)
    {
        var evidence = proof is null ? null : ProofOfAll(proof, blanket);
        var all = new List<Answer>();
        for (var n = 0; n < _answers.Length; n++)
        {
            var key = _index.Questions[n].Key;
            var read = _answers[n] is { } given ? Better(given, n) ?? _likely.Retyped(given, n) : null;
            all.Add(read ?? (blanket is { } type && !Earlier.Has(n)
                ? new Answer(key, type, type == AnswerType.Nil ? "0" : null, AnswerOrigin.Blanket, evidence, 0.9)
                : Likely(n) ?? new Answer(key, AnswerType.Unanswered, null, AnswerOrigin.Blanket, null, 0.6)));
        }

        return all;
    }

    // Found by likeness where no way of laying out answers has found one; it counts for nothing else. No number that answers another.
    private Answer? Likely(int question) => !Earlier.Has(question) && _likely.Find(question) is var (passage, read)
        && Proved(question, read, passage) is var found && !(found.Type == AnswerType.Number
            && Given.Any(one => (one.Value, one.Evidence?.Start) == (found.Value, found.Evidence?.Start))) ? found : null;

    // No words that another question has.
    private Answer? Better(Answer given, int question) => _likely.Better(given, question) is var (passage, read)
        && !Given.Any(one => one != given && one.Evidence is { } proof && proof.Start < read.Proof.End && read.Proof.Start < proof.End)
            ? Proved(question, read, passage) : null;

    // Where nothing is given: what is said of each question that keeps it back too, and what is said of all for the others.
    public IReadOnlyList<Answer> Kept(Sentence ofAll, AnswerType type) =>
    [
        .. Whole(type, ofAll).Select((one, n) => Earlier.Has(n) || Blankets.IsKept(one, type) ? one
            : new Answer(one.Question, type, type == AnswerType.Nil ? "0" : null, AnswerOrigin.Blanket, ProofOfAll(ofAll, type), 0.9)),
    ];

    private Evidence ProofOfAll(Sentence said, AnswerType? type) => _context.Reply.Prove(ProofBeside.With(
        _context, OutrightRefusal.Of(_context, said, type).Span, type, new Span(0, _context.Reply.Text.Length)));

    private List<int> Open() => [.. Enumerable.Range(0, _answers.Length).Where(n => _answers[n] is null)];

    private bool IsOpen(AnswerPassage passage) => passage.Questions.All(n => _answers[n] is null);

    private List<int> Sought() => Earlier.Left(Open());

    // Where most questions are repeated with their answers, bare numbers elsewhere are those of other lists.
    private void TakeNumbered(List<AnswerPassage> topics)
    {
        Take(topics);
        if (topics.Count > 0)
        {
            return;
        }

        Take(NumberedPairing.Pair(_context, _index, Given.Count(one => one.Type != AnswerType.See) * 2 >= _answers.Length));
        Take(Passages.Count == 0 ? BlockPairing.Pair(_context, Sought()) : []);
    }

    // Plain prose is searched only in a letter that does nothing else: no refusal, no question, no promise.
    private void TakeClauses()
    {
        if (Passages.Count > 0 || _context.Own.Any(one => AnswerCues.IsUndecided(one.Plain)))
        {
            TakeBetween();
            return;
        }

        Take(ListPairing.Pair(_context, Sought()));
        if (Passages.Count > 0 || _context.Actual.Any(one => Blankets.HoldsNothing(one) || one.Plain.Has("nothingExists")))
        {
            return;
        }

        var aligned = AlignedPairing.Pair(_context, Sought());
        var headed = SubjectPairing.Pair(_context, Sought());
        var laid = AnswerPiece.Worth(_context, aligned) > AnswerPiece.Worth(_context, headed) ? aligned : headed;
        var titled = TitlePairing.Pair(_context, Sought());
        laid = titled.Sum(one => one.Questions.Count) >= laid.Sum(one => one.Questions.Count) ? titled : laid;
        // A letter that confirms and denies nothing, at length, has words of the questions too.
        if (!_context.Actual.Any(one => AnswerCues.IsNcnd(one.Plain))
            || laid.Count(passage => AnswerPiece.Of(_context, passage.Span).Gives) * 3 >= Sought().Count)
        {
            Take(laid);
        }

        if (Passages.Count > 0 || _context.Own.Any(one => AnswerCues.IsNcnd(one.Plain))
            || _context.Actual.Any(one => AnswerCues.Refuses(one.Plain) || one.Plain.Has("nilReturn")))
        {
            return;
        }

        Take(SubjectPairing.BySentence(_context, Sought()));
        if (Passages.Count > 0)
        {
            return;
        }

        var clauses = ContentPairing.Clauses(_context, Sought());
        var isOnlyDenied = clauses.TrueForAll(one => AnswerCues.IsNotHeld(PlainWords.Of(_context.Reply.Of(one.Span))));
        Take(isOnlyDenied ? SinglePairing.Pair(_context) : clauses);
    }

    // Where some answers stand under ordinals, or with the number behind them, and the others stand between or below in plain words.
    private void TakeBetween()
    {
        if (Passages.Count > 0 && Passages.TrueForAll(passage => passage.IsSpoken))
        {
            List<Span> taken = [.. Passages.Select(passage => passage.Span)];
            Take(Sought().Count > 1 ? AlignedPairing.Pair(_context, Sought(), taken)
                : ContentPairing.Clauses(_context, Sought()).FindAll(one => !taken.Exists(one.Span.Meets)));
        }
    }

    // Those that only say where the answer stands wait until it has been looked for.
    private void Take(List<AnswerPassage> passages, bool mayWait = true)
    {
        var reader = new AnswerReader(_context.Reply.Text, _index);
        foreach (var passage in passages.Select(_cells.Within))
        {
            var taken = passage.Questions.Where(n => _answers[n] is null).ToList();
            if (passage.Read is { } known)
            {
                taken.ForEach(n => Keep(n, known, passage));
            }
            else if (mayWait && new GroupReading(_context, _index).IsPointing(passage))
            {
                _later.Add(passage);
            }
            else if (taken is [var one] && CellReading.Read(_context, passage) is { } values)
            {
                Keep(one, values, passage);
            }
            else if (passage.Questions.Count > 1)
            {
                TakeGroup(passage, taken, reader);
            }
            else if (taken is [var question] && !TakeParts(passage, question, reader) && reader.Read(passage.Span, question) is { } read)
            {
                Keep(question, read, passage);
            }
        }
    }

    // Under the number of a stem as many lines as it has parts: these are their answers.
    private bool TakeParts(AnswerPassage passage, int question, AnswerReader reader)
    {
        var parts = Enumerable.Range(0, _answers.Length)
            .Where(n => _index.Questions[n].Parent == _index.Questions[question].Key && _answers[n] is null).ToList();
        var lines = parts.Count > 1 ? GroupPieces.Items(_context.Reply.Text, passage.Span) : [];
        if (parts.Count < 2 || lines.Count != parts.Count)
        {
            return false;
        }

        for (var n = 0; n < parts.Count; n++)
        {
            if (reader.Read(lines[n], parts[n]) is { } read)
            {
                Keep(parts[n], read, passage);
            }
        }

        return true;
    }

    // One text for several questions: a refusal or the like is for all; of several sentences each is for the question it fits best.
    private void TakeGroup(AnswerPassage passage, List<int> questions, AnswerReader reader)
    {
        if ((GroupLines.Of(_context.Reply, _index, passage, questions)
            ?? GroupRows.Of(_context.Reply, _index.Questions, passage, questions)) is { } rows)
        {
            Take(rows);
            return;
        }

        var group = new GroupReading(_context, _index);
        var pieces = group.Paragraphs(passage.Span, questions) ?? GroupPieces.Of(_context.Reply.Text, passage.Span, questions, _index);
        var isOfAll = passage.IsWhole || PlainWords.Of(_context.Reply.Of(passage.Span)).Has("ofAllFirst");
        var isDivided = (group.IsParted(passage.Span, questions.Count) || !group.IsOfAll(passage.Span))
            && Enumerable.Range(0, questions.Count).Any(n => pieces[n] is { Length: > 0 } piece && group.IsGiven(piece, questions[n]));
        for (var n = 0; n < questions.Count; n++)
        {
            var whole = reader.Read(passage.Span, questions[n]);
            var read = (whole?.IsForAll == true && !isDivided) || isOfAll || pieces[n] is not { Length: > 0 } piece
                ? whole : reader.Read(piece, questions[n]);
            if (read is not null)
            {
                Keep(questions[n], read, passage);
            }
        }
    }

    private void Keep(int question, ReadAnswer read, AnswerPassage passage)
    {
        var key = _index.Questions[question].Key;
        if (read.Type == AnswerType.Unanswered)
        {
            _answers[question] = new Answer(key, read.Type, null, passage.Origin, null, read.Confidence);
            return;
        }

        _answers[question] = Proved(question, read, passage);
        Passages.Add(passage);
        _trace.Add($"question {key}: {read.Type} ({passage.Origin}) at {read.Proof.Start}");
    }

    private Answer Proved(int question, ReadAnswer read, AnswerPassage passage) =>
        new(_index.Questions[question].Key, read.Type, read.Value, passage.Origin,
            _context.Reply.Prove(passage.Proof ?? Shaped(read.Proof, read, passage.Span.End), read.Proof.Start), read.Confidence)
        {
            RefersTo = read.RefersTo,
        };

    private Span Shaped(Span said, ReadAnswer read, int end)
    {
        var line = _context.Reply.LineAt(said.Start);
        var proof = ProofShape.WithProvision(_context.Reply.Text, line, said, read) ?? ProofShape.WithLabel(line, said);
        var taken = Passages.Where(passage => passage.Span.End <= proof.Start).Select(passage => passage.Span.End).DefaultIfEmpty(0).Max();
        var shaped = ProofShape.Of(_context.Reply.Text, _context.Reply.LineAt(proof.Start), proof, read, (taken, end));
        return ProofBeside.With(_context, shaped, read.Type, new Span(taken, end));
    }

    private void Propagate()
    {
        foreach (var (question, answer) in Propagation.Of(_answers, _index))
        {
            _answers[question] = answer;
            _trace.Add($"question {answer.Question}: {answer.Type}, from {answer.RefersTo}");
        }
    }
}
