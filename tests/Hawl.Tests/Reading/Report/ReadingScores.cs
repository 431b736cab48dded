using System.Globalization;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Tests.Reading.Replies;

namespace Hawl.Tests.Reading.Report;

// What the reader makes of labelled replies, each thing judged by itself.
internal sealed class ReadingScores
{
    private static readonly string[] _facts = ["review", "due", "fee", "reference"];

    private readonly List<Judged> _judged = [];

    public int Replies { get; private set; }

    public IEnumerable<Judged> Of(string what) => _judged.Where(one => one.What == what);

    public static ReadingScores OfOwn()
    {
        var scores = new ReadingScores();
        foreach (var reply in LabelledReply.All)
        {
            scores.Add(reply, reply.Reading());
        }

        return scores;
    }

    // The whole message is right where kind and outcome are.
    public void AddMessage(ReplyReading reading, string kind, string outcome, string toldKind, string toldOutcome)
    {
        Replies++;
        _judged.Add(new Judged("kind", kind, toldKind, reading.Confidence));
        if (outcome.Length + toldOutcome.Length > 0)
        {
            _judged.Add(new Judged("outcome", Named(outcome), Named(toldOutcome), reading.Confidence));
        }

        _judged.Add(new Judged("message", $"{kind} {outcome}", $"{toldKind} {toldOutcome}", reading.Confidence));
    }

    // An answer is right where its type is, and its value where both have one.
    public void AddAnswer(Answer? answer, string type, string value, string toldType)
    {
        var confidence = answer?.Confidence ?? 0;
        _judged.Add(new Judged("answer", type, toldType, confidence));
        if (toldType is not ("unanswered" or "none"))
        {
            var isValued = value.Length > 0 && answer?.Type is AnswerType.Number or AnswerType.Date;
            _judged.Add(new Judged("given answer", isValued ? $"{type} {value}" : type, isValued ? $"{toldType} {answer?.Value}" : toldType,
                confidence));
        }
    }

    public void AddGrounds(IEnumerable<string> wanted, IReadOnlyCollection<string> told)
    {
        var labels = wanted.ToList();
        AddGrounds("ground", labels, told);
        AddGrounds("section", [.. labels.Select(Section).Distinct()], [.. told.Select(Section).Distinct()]);
    }

    private static string Section(string ground) => ground.Replace(" ncnd", "", StringComparison.Ordinal).Split('(')[0];

    private static string Named(string outcome) => outcome.Length == 0 ? "none" : outcome;

    private void AddGrounds(string what, List<string> wanted, IReadOnlyCollection<string> told)
    {
        _judged.AddRange(wanted.Select(one => new Judged(what, "ground", told.Contains(one) ? "ground" : "none", 1)));
        _judged.AddRange(told.Where(one => !wanted.Contains(one)).Select(_ => new Judged(what, "none", "ground", 1)));
    }

    private void Add(LabelledReply reply, ReplyReading reading)
    {
        AddMessage(reading, reply["kind"], reply["outcome"], reply.Told("kind", reading), reply.Told("outcome", reading));
        AddGrounds(
            reply.Wanted("grounds").Split(", ", StringSplitOptions.RemoveEmptyEntries),
            reply.Told("grounds", reading).Split(", ", StringSplitOptions.RemoveEmptyEntries));
        foreach (var fact in _facts.Where(fact => reply[fact].Length > 0))
        {
            _judged.Add(new Judged("fact", reply[fact], reply.Told(fact, reading), reading.Confidence));
        }

        foreach (var (label, wanted) in reply.Answers)
        {
            var parts = wanted.Split(' ', 2);
            var key = label["answer ".Length..];
            AddAnswer(reading.Answers.FirstOrDefault(one => one.Question == key), parts[0], parts.Length > 1 ? parts[1] : "",
                LabelledReply.Told(label, parts[0], reading));
        }
    }

    public static string Share(int part, int whole) =>
        whole == 0 ? "–" : (part / (double)whole).ToString("0.00", CultureInfo.InvariantCulture);
}
