using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// What the words of an answer say, in the light of what was asked. The first rule that finds something decides.
internal sealed class AnswerReader(string text, QuestionIndex index)
{
    private const int ShortWords = 12;
    private const int FewWords = 6;
    private const int MostSentences = 40;
    private const double Surely = 0.8;

    private static readonly Func<AnswerWords, ReadAnswer?>[] _rules =
    [
        NotApplicable, ProvisionReading.Asked, LaterReading.Read, Pointer, Earlier, Ncnd, Suppressed, ParallelNumbers.Read, Accessible,
        Paper, AttachedCut, AttachedLater, Concluded, WithheldReading.Read, Stated, OnlyAttached, Undecided, ValueReading.Row,
        YesOrNo, YesWithin, None, SomeWere,
        ValueReading.Number, DateReading.Read, Link, Attached, ValueReading.Inferred, ValueReading.List,
    ];

    public ReadAnswer? Read(Span span, int question)
    {
        var sentences = Sentences.Split(text, span).Take(MostSentences)
            .Select(one => new AnswerSentence(one, PlainWords.Of(text.AsSpan(one.Start, one.Length))))
            .Where(one => !IsOnlyNote(one.Plain)).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var expected = Expected.Of(index.Questions[question]);
        sentences = SaidNow.Of(text, sentences, expected);
        span = span with { Start = sentences[0].Span.Start };
        var words = new AnswerWords(text, span, sentences, expected, index, question);
        return _rules.Select(rule => rule(words)).FirstOrDefault(read => read is not null)
            ?? new ReadAnswer(AnswerType.Text, words.Essence(), words.Lead(), 0.75);
    }

    private static ReadAnswer? NotApplicable(AnswerWords words) => words.Plain.Has("notApplicableWhole")
        || words.First.Plain.Has("notApplicableFirst")
        ? new ReadAnswer(AnswerType.NotApplicable, null, words.Lead(), 0.95)
        : null;

    // "as 7 above", "see the answer to question 5".
    private static ReadAnswer? Pointer(AnswerWords words)
    {
        var pointer = words.First.Plain.Find("pointerFirst");
        if (!pointer.Success || words.Count(words.First.Span) > ShortWords + 8)
        {
            return null;
        }

        var rest = words.First.Plain[pointer.Length..].TrimStart(' ', '(');
        if (GroupLabel.At(rest.Replace(", ", ": ", StringComparison.Ordinal) + " ") is not { } label
            || words.Index.Resolve(label.Labels[0].Path, words.Path()) is not { } path
            || words.Index.At(path) is not { Count: > 0 } places || places[0] == words.Question)
        {
            return null;
        }

        var key = words.Index.Questions[places[0]].Key;
        return new ReadAnswer(AnswerType.See, key, words.First.Span, 0.95) { RefersTo = key };
    }

    private static ReadAnswer? Earlier(AnswerWords words) => words.First.Plain.Has("earlierReplyFirst")
        || (words.First.Plain.Has("earlierSaid") && words.Count(words.First.Span) <= ShortWords * 2)
        ? new ReadAnswer(AnswerType.See, Place(words), words.First.Span, 0.85)
        : null;

    // By its day, where that is told.
    private static string Place(AnswerWords words)
    {
        var said = words.Text[words.First.Span.Start..words.First.Span.End];
        return DateReader.Find(said) is [var day, ..] ? StandingAnswers.ReplyOf + words.Words(words.First.Span with
        {
            Start = words.First.Span.Start + day.Start,
            End = words.First.Span.Start + day.Start + day.Length,
        }) : StandingAnswers.Before;
    }

    private static ReadAnswer? Ncnd(AnswerWords words) => (words.Sentence("ncnd") ?? words.Like(SentenceFunction.Ncnd)) is { } found
        ? new ReadAnswer(AnswerType.Ncnd, null, found.Span, 0.95)
        : null;

    private static ReadAnswer? Suppressed(AnswerWords words) =>
        words.First.Plain.Find("suppressed") is { Success: true } few && (few.Index < 40 || words.Expected.Number)
            && !words.First.Plain[..few.Index].Has("aimedLast") && ValueReading.Bound(words) is { } bound
            ? new ReadAnswer(AnswerType.Number, words.Expected.Several && ValueReading.Amounts(words.First.Plain) is { Count: > 1 } several
                ? string.Join("; ", several.Select(number => number.Value)) : bound, words.Lead(), 0.95)
            : null;

    // "Exempt under section 21, as it is at https://…": kept back by law, and given by the place.
    private static ReadAnswer? Accessible(AnswerWords words)
    {
        var said = words.Sentences.FirstOrDefault(one => one.Plain.Has("accessible"));
        var link = words.Sentences.FirstOrDefault(one => one.Plain.Has("link"));
        return said is null || link is null || words.GivesBefore(words.Sentences.IndexOf(said)) ? null
            : new ReadAnswer(AnswerType.See, words.Address(link), link.Span, 0.9);
    }

    // "Released in part", "Annex A (Register.xlsx)": no more than that it comes, or under which name.
    private static ReadAnswer? Paper(AnswerWords words)
    {
        var plain = words.First.Plain;
        var isReleased = words.Expected is { YesNo: false, Number: false, Date: false } && plain.Has("releasedWhole");
        var isNamed = (plain.Has("paperNamedFirst") || plain.Has("fileName")) && words.Count(words.First.Span) <= ShortWords + 8
            && words.Expected is { YesNo: false, Number: false } && !words.Sentences.Exists(one => one.Plain.Has("link"))
            && !AnswerCues.RefusesHere(plain) && !AnswerCues.IsNotHeld(plain);
        return isReleased || isNamed ? new ReadAnswer(AnswerType.Attachment, null, words.Lead(), 0.85) : null;
    }

    // The document is there, and the same words or what follows say what was taken out of it.
    private static ReadAnswer? AttachedCut(AnswerWords words)
    {
        if (!words.Expected.Document && !words.First.Plain.Has("granted"))
        {
            return null;
        }

        foreach (var sentence in words.Sentences.Take(IsYesTold(words) ? 0 : 2))
        {
            var clause = sentence.Plain.Split("; ")[0];
            if (AnswerCues.IsAttached(clause) && !AnswerCues.IsNotHeld(clause)
                && (!AnswerCues.RefusesHere(clause) || clause.Has("attachedCut")) && (words.Sentences.Count > 1 || clause.Has("attachedCut")
                || clause.Length < sentence.Plain.Length || clause.Has("granted")))
            {
                return new ReadAnswer(AnswerType.Attachment, null, sentence.Span, 0.9);
            }

            if (AnswerCues.RefusesHere(sentence.Plain) && !sentence.Plain.Has("partGrant"))
            {
                return null;
            }
        }

        return null;
    }

    // "Is there a policy? If so, send a copy." "Yes. A copy is attached."
    private static bool IsYesTold(AnswerWords words) => words.First.Plain.Has("yesFirst")
        && PlainWords.Of(words.Index.Questions[words.Question].Text).Has("asksYesNoFirst");

    // "… The names are exempt. The document so redacted is annexed": what comes is told after what was taken out of it.
    private static ReadAnswer? AttachedLater(AnswerWords words) =>
        words.Expected is { Document: true } or { YesNo: false, Number: false, Date: false }
        && !IsYesTold(words)
        && words.Sentences.Find(one => one.Plain.Has("attachedHere") && IsMeant(words, one) && !one.Plain.Has("givesNot")
            && Moods.Of(one.Plain) == SentenceMood.Actual && !AnswerCues.IsNotHeld(one.Plain)
            && (!AnswerCues.RefusesHere(one.Plain) || one.Plain.Has("attachedCut"))) is { } sent
            ? new ReadAnswer(AnswerType.Attachment, null, sent.Span, 0.85) : IsOnlyThere(words) is { } there
            ? new ReadAnswer(AnswerType.Attachment, null, there.Span, 0.8) : null;

    // "It depends on the paper. The scale is attached": nothing is said here but where it is told.
    private static AnswerSentence? IsOnlyThere(AnswerWords words) => words.Expected.YesNo || words.Count(words.Span) > FewWords * 4
        || words.Sentences.Exists(one => ValueReading.Amounts(one.Plain).Count > 0 || one.Plain.Has("noneFirst")
            || AnswerCues.RefusesHere(one.Plain) || AnswerCues.IsNotHeld(one.Plain))
        ? null : words.Sentences.Skip(1).FirstOrDefault(one => one.Plain.Has("attachedHere") && !one.Plain.Has("givesNot"));

    // Of what is named or asked to be sent any paper may be it; of what is asked for in a question one that it names.
    private static bool IsMeant(AnswerWords words, AnswerSentence sentence)
    {
        var asked = words.Index.Questions[words.Question].Text;
        return ((words.Expected.Document || !QuestionCues.IsInterrogative(asked)) && sentence.Plain.Has("attachedMatter"))
            || ContentWords.Of(sentence.Plain).Overlaps(ContentWords.Of(asked));
    }

    // "Refuse", "Withheld" in the column of decisions.
    private static ReadAnswer? Stated(AnswerWords words) => !words.First.Plain.Has("refusedWhole") ? null
        : words.Sentences.Find(one => one.Plain.Has("link")) is { } link
            ? new ReadAnswer(AnswerType.See, words.Address(link), link.Span, 0.85)
        : new ReadAnswer(AnswerType.Refused, null, words.Lead(), 0.85);

    private static ReadAnswer? OnlyAttached(AnswerWords words) =>
        AnswerCues.IsAttached(words.First.Plain) && (words.Expected.Document || IsOpen(words)
            || (words.Count(words.Span) <= (words.Expected is { Number: true, YesNo: false } ? ShortWords * 3 : ShortWords)
                && !(words.Expected.Number && words.Sentences.Exists(one => ValueReading.Amounts(one.Plain).Count > 0))))
        && !words.First.Plain.Has("yesFirst") && !words.First.Plain.Has("noFirst")
        && !(words.Expected.Number && words.Sentences.Exists(one => one.Plain.Has("noneFirst")))
            ? new ReadAnswer(AnswerType.Attachment, null, words.First.Span, 0.9)
            : null;

    // Neither a number, a date nor yes or no is asked for, and the sentence says no more than that something comes.
    private static bool IsOpen(AnswerWords words) => words.Expected is { YesNo: false, Number: false, Date: false }
        && words.Count(words.First.Span) <= ShortWords + 8 && !words.First.Plain.Has("givesNot")
        && !AnswerCues.RefusesHere(words.First.Plain) && !AnswerCues.IsNotHeld(words.First.Plain);

    // "No decision has been taken", "not yet known": words, and neither no nor nothing.
    private static ReadAnswer? Undecided(AnswerWords words) => words.First.Plain.Has("undecidedFirst")
        || (words.Expected.Date && words.Sentences.Skip(1).Take(1).Any(one => one.Plain.Has("noDate"))
            && DateReader.Find(words.First.Plain).Count == 0)
            ? new ReadAnswer(AnswerType.Text, words.Words(words.First.Span), words.Lead(), 0.85) : null;

    // "We have two such rooms, so yes", "Rabbits yes, bees by agreement".
    private static ReadAnswer? YesWithin(AnswerWords words) => words.Expected.YesNo
        && words.Count(words.First.Span) <= ShortWords + 8 && words.First.Plain.Has("yesWithin")
            ? new ReadAnswer(AnswerType.Yes, words.Words(words.First.Span), words.First.Span, 0.8) : null;

    private static ReadAnswer? YesOrNo(AnswerWords words)
    {
        var plain = words.First.Plain;
        var isNo = plain.Has("noFirst");
        if (!isNo && !plain.Has("yesFirst"))
        {
            return null;
        }

        if (words.Expected is { YesNo: false } && isNo && (words.Expected.Number || words.Expected.List))
        {
            return null;
        }

        var said = plain.Find(isNo ? "noFirst" : "yesFirst");
        var isAside = !words.Expected.YesNo && isNo && plain.Length > said.Length
            && plain[said.Length] is not ('.' or ',' or ';' or '-' or ' ' and not ' ');
        return isAside ? null : new ReadAnswer(isNo ? AnswerType.No : AnswerType.Yes, words.After(said.Length), words.Lead(), 0.95);
    }

    // "We have no note of any complaint, and our answer is therefore nil."
    // "The figures are rounded to the nearest 5": a note, unless it has a figure too.
    private static bool IsOnlyNote(string plain) => plain.Has("figureNote")
        && ValueReading.Amounts(plain).All(number => plain.AsSpan(0, number.Start).TrimEnd().EndsWith("nearest", StringComparison.Ordinal));

    private static ReadAnswer? Concluded(AnswerWords words) => words.Expected is { Number: true, YesNo: false, Date: false }
        && words.Sentences.Take(2).FirstOrDefault(one => one.Plain.Has("noneConcluded")) is { } said
        && !AnswerCues.RefusesHere(said.Plain) && ValueReading.Amounts(said.Plain).All(number => number.Value == "0")
            ? new ReadAnswer(AnswerType.Nil, "0", said.Span, 0.9) : null;

    private static ReadAnswer? None(AnswerWords words)
    {
        var plain = words.First.Plain;
        if (plain.Has("noneElseFirst") && words.Expected.Number && ValueReading.Amounts(plain).Any(number => number.Value != "0"))
        {
            return null;
        }

        var isLikeNone = plain.Does(SentenceFunction.Nil, Surely) && NumberReader.Find(plain).All(number => number.Value == "0");
        var isUncounted = words.Expected.Number && plain.Has("noneCounted") && NumberReader.Find(plain).All(number => number.Value == "0");
        if (!plain.Has("noneWhole") && !plain.Has("noneFirst") && !isLikeNone && !isUncounted
            && !(words.Expected is { YesNo: false } && plain.Has("noneSaid")
                && (!words.Expected.Number || ValueReading.Amounts(plain).All(number => number.Value == "0"))))
        {
            return null;
        }

        if (words.Expected.YesNo)
        {
            return new ReadAnswer(AnswerType.No, null, words.Lead(), 0.9);
        }

        if (words.Expected is { Date: true, Number: false } && !plain.Has("noneWhole"))
        {
            return null;
        }

        var isCounted = words.Expected.Number || words.Expected.List || plain.Has("noneWhole")
            || words.Count(words.First.Span) <= ShortWords;
        return isCounted ? new ReadAnswer(AnswerType.Nil, "0", words.Lead(), 0.92) : null;
    }

    // "Were any upheld?" "One was."
    private static ReadAnswer? SomeWere(AnswerWords words) => words.Expected is { YesNo: true, Choice: false }
        && words.Count(words.First.Span) <= FewWords && NumberReader.Find(words.First.Plain) is [{ Start: 0, Value: not "0" }, ..]
            ? new ReadAnswer(AnswerType.Yes, words.Words(words.First.Span), words.Lead(), 0.8)
            : null;

    private static ReadAnswer? Link(AnswerWords words)
    {
        var link = words.Sentences.FirstOrDefault(one => one.Plain.Has("link"));
        var isAside = link is not null && link.Plain.Has("linkAside") && !(words.Expected.Number && link.Plain.Has("pageOf"));
        var isPointing = link is not null && !isAside && (words.Count(words.Span) <= 45 || link.Plain.Has("published"))
            && words.Sentences.IndexOf(link) <= 1;
        if (!isPointing && !words.Expected.Number && words.Like(SentenceFunction.Points) is { } place && place == words.First)
        {
            return new ReadAnswer(AnswerType.See, words.Words(place.Span), place.Span, 0.75);
        }

        return isPointing && link is not null
            ? new ReadAnswer(AnswerType.See, words.Address(link), words.Sentences.IndexOf(link) == 0 ? link.Span
                : words.First.Span with { End = link.Span.End }, 0.85)
            : words.First.Plain.Has("earlierReply")
                ? new ReadAnswer(AnswerType.See, words.Words(words.First.Span), words.First.Span, 0.8) : null;
    }

    private static ReadAnswer? Attached(AnswerWords words) => words.Expected.Document
        && (words.Sentence("attachedHere") ?? words.Like(SentenceFunction.Gives)) is { } attached
        ? new ReadAnswer(AnswerType.Attachment, null, attached.Span, 0.85)
        : null;
}
