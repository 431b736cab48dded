using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// The words of one answer while they are read.
internal sealed record AnswerWords(
    string Text, Span Span, IReadOnlyList<AnswerSentence> SentenceList, Expected Expected, QuestionIndex Index, int Question)
{
    private const int FewWords = 3;
    private const int FewestWords = 2;
    private const int BriefWords = 8;
    private const int MostWords = 60;
    private const int MostLeadWords = 34;
    private const double Likely = 0.5;
    private const double Surely = 0.7;

    public List<AnswerSentence> Sentences { get; } = [.. SentenceList];

    public AnswerSentence First => Sentences[0];

    public string Plain { get; } = PlainWords.Of(Text.AsSpan(Span.Start, Math.Min(Span.Length, 400)));

    public AnswerSentence? Sentence(string cue) =>
        Sentences.FirstOrDefault(one => one.Plain.Has(cue) && Moods.Of(one.Plain) == SentenceMood.Actual);

    // The first sentence that surely does this, by its likeness to the examples.
    public AnswerSentence? Like(SentenceFunction function) =>
        Sentences.FirstOrDefault(one => one.Plain.Does(function, Surely) && Moods.Of(one.Plain) == SentenceMood.Actual);

    public int Count(Span span) =>
        Text.AsSpan(span.Start, span.Length).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    // The first sentence, with the next where it is very short.
    public Span Lead()
    {
        var end = First.Span.End;
        for (var n = 1; n < Sentences.Count && Count(new Span(First.Span.Start, end)) < FewWords; n++)
        {
            end = Count(new Span(First.Span.Start, Sentences[n].Span.End)) <= MostLeadWords ? Sentences[n].Span.End : end;
        }

        return new Span(First.Span.Start, end);
    }

    public string Words(Span span)
    {
        var words = string.Join(' ', Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != ">").Take(MostWords));
        return words.TrimEnd('.');
    }

    // "Five years, and the council may add two more" to how long: without what is only said of it.
    public string Essence()
    {
        var whole = Words(Lead());
        var aside = Expected is { Duration: true } or { Named: true } or { One: true } ? whole.ToLowerInvariant().Find("textAside") : null;
        if (aside is not { Success: true, Index: > 0 } || whole[..aside.Index].Split(' ').Length < FewestWords)
        {
            return whole;
        }

        var asked = ContentWords.Of(Index.Questions[Question].Text);
        return ContentWords.Of(whole[..aside.Index]).Count(asked.Contains) < ContentWords.Of(whole[aside.Index..]).Count(asked.Contains)
            ? whole : whole[..aside.Index];
    }

    // What follows the yes or no, where it says more than that.
    public string? After(int said)
    {
        var rest = Words(First.Span);
        rest = rest.Length > said ? rest[said..].TrimStart(' ', ',', '.', ';', ':', '-', '–', '—') : "";
        return rest.Length > 0 ? rest : null;
    }

    // Whether the first sentence gives something, and is not the beginning of why nothing is given.
    public bool GivesBefore(int sentence) =>
        sentence > 0 && (ProvisionReading.IsGift(this) || Sentences[sentence].Plain.Has("refusesExact")
            || GivesAtFirst(Sentences[sentence].Plain) || LeavesRest(Sentences[sentence].Plain));

    // "The Chair and all members. The names of the other guests are withheld": what was said before is given.
    private bool LeavesRest(string refusal) => refusal.Has("restKept") && Expected is { YesNo: false, Number: false }
        && First.Plain.Any(char.IsLetter) && !First.Plain.EndsWith(':')
        && !First.Plain.Has("refusalReason") && !First.Plain.Has("holdsFirst") && !AnswerCues.RefusesHere(First.Plain)
        && !AnswerCues.IsNotHeld(First.Plain);

    private bool GivesAtFirst(string refusal) => !IsOnlyOfDocument && !IsOnlyCount && (!refusal.Has("refusesForCost") || IsBriefGift)
        && !((refusal.Has("refusesAll") || refusal.Has("provisionWhole")) && !IsBriefGift)
        && !First.Plain.Has("refusalReason") && !First.Plain.Has("holdsFirst") && (IsBriefGift || Expected.Number || IsLikeGift)
        && (Expected.YesNo || !First.Plain.Has("noneFirst"))
        && (!Expected.Number || ValueReading.Amounts(First.Plain).Any(IsOfMatter)
            || First.Plain.Has("yesFirst") || First.Plain.Has("attachedHere"));

    // "The owner is before the court in October": what is said of a document that does not come gives nothing of it.
    private bool IsOnlyOfDocument => Expected is { YesNo: false, Number: false, Date: false, List: false, Named: false }
        && (Expected.Document || !QuestionCues.IsInterrogative(Index.Questions[Question].Text))
        && !AnswerCues.IsAttached(First.Plain) && !First.Plain.Has("granted") && !First.Plain.Has("link") && !First.Plain.Has("yesFirst")
        && !First.Plain.Does(SentenceFunction.Gives, Likely) && !First.Plain.Does(SentenceFunction.Points, Likely);

    // Where money is asked for, no number of years or days.
    private bool IsOfMatter(FoundNumber number) => !Expected.Money || number.Unit is not null
        || !First.Plain[number.End..].TrimStart().Has("timeUnitFirst");

    // "Yes.", "14.", "£12,000 in all.": an answer before anything that is said of it.
    private bool IsBriefGift => First.Plain.Has("yesFirst") || First.Plain.Has("noFirst")
        || (NumberReader.Find(First.Plain) is [var number, ..]
            && (Expected.Number ? number.Start == 0 || Count(First.Span) <= BriefWords : Count(First.Span) <= FewWords));

    // "Who complained?" "Nine people. We cannot name them": how many they are was not asked.
    private bool IsOnlyCount => !Expected.Number && Count(First.Span) <= BriefWords && ValueReading.Amounts(First.Plain).Count > 0
        && PlainWords.Of(Index.Questions[Question].Text).Has("asksPersons");

    private bool IsLikeGift => SentenceFunctions.Judge(First.Plain) is { Odds: >= Likely } judged
        ? judged.Function is SentenceFunction.Fact or SentenceFunction.Gives or SentenceFunction.Points or SentenceFunction.No
            or SentenceFunction.Nil
        : SentenceFunctions.Judge(First.Plain).Function is SentenceFunction.Fact;

    public IReadOnlyList<string> Path() => QuestionIndex.Parts(Index.Questions[Question].Key);

    // The address of the web in a sentence, or the words that say where.
    public string Address(AnswerSentence sentence) => Address(Text[sentence.Span.Start..sentence.Span.End]);

    public static string Address(string words)
    {
        var link = words.ToLowerInvariant().Find("link");
        return words.Substring(link.Index, link.Length).TrimEnd('.', ',', ')', ';', '>');
    }
}
