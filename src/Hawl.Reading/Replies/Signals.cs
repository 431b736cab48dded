using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Replies;

// What the sentences of a reply do, each found once: the sentence that does it, or null.
internal sealed record Signals
{
    public Sentence? Ncnd { get; init; }

    public Sentence? Refuses { get; init; }

    public Sentence? NotHeld { get; init; }

    public Sentence? Nil { get; init; }

    public Sentence? Gives { get; init; }

    // Says where on the web it is: a gift where no exemption is named with it.
    public Sentence? Points { get; init; }

    // A figure for what the letter asked a figure of.
    public Sentence? Figure { get; init; }

    public Sentence? Rest { get; init; }

    public Sentence? Part { get; init; }

    public Sentence? Reviews { get; init; }

    // In a review, sentences about the first decision say nothing of the state after it.
    public static Signals Of(ReplyContext context)
    {
        var all = context.Actual.ToList();
        var reviews = all.Find(one => one.Plain.Has("reviewDone") && !one.Plain.Has("reviewNotDone"));
        var said = reviews is null ? all : [.. all.Where(one => !one.Plain.Has("firstDecision"))];
        var asked = ContentWords.Of(context.Letter.Text);
        return new Signals
        {
            Reviews = reviews,
            Ncnd = said.Find(one => one.Plain.Has("ncnd")),
            Refuses = said.Find(one => AnswerCues.Refuses(one.Plain) && !one.Plain.Has("ncnd")),
            NotHeld = said.Find(one => AnswerCues.IsNotHeld(one.Plain) && !one.Plain.Has("ncnd")),
            Nil = said.Find(one => one.Plain.Has("nilReturn")),
            Gives = said.Find(IsGift),
            Points = said.Find(one => one.Plain.Has("pointsToPage") && !one.Plain.Has("volunteered")
                && ContentWords.Of(one.Plain).Count(asked.Contains) > 1),
            Figure = said.Find(one => IsFigure(one, context.Letter)),
            Rest = said.Find(one => one.Plain.Has("promisesRest")),
            Part = said.Find(one => one.Plain.Has("partGrant") && !one.Plain.Has("partGrantNot")),
        };
    }

    private static bool IsFigure(Sentence sentence, SentLetter letter)
    {
        if (letter.Questions.Count > 0 || sentence.Plain.Has("effort") || sentence.Plain.Has("volunteered")
            || NumberReader.Find(sentence.Plain).Count == 0)
        {
            return false;
        }

        var said = ContentWords.Of(sentence.Plain);
        return letter.Text.Split('.', ',', ';', '\n').Where(part => PlainWords.Of(part).Has("asksNumber")).Select(ContentWords.Of)
            .Any(asked => asked.Count(said.Contains) is > 1 and var shared && shared * 2 >= Math.Min(asked.Count, said.Count));
    }

    private static bool IsGift(Sentence sentence) =>
        sentence.Plain.Has("gives") && !sentence.Plain.Has("givesNot") && !sentence.Plain.Has("volunteered") && !IsHeading(sentence);

    // "Our response is as follows" promises nothing that a refusal could not follow.
    private static bool IsHeading(Sentence sentence) => sentence.Plain.Has("givesHeading");
}
