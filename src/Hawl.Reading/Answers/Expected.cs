using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// What kind of answer a question asks for, by its words.
internal sealed record Expected(bool YesNo, bool Number, bool Money, bool Date, bool List, bool Document)
{
    // Two things are asked for at once: "how many … and how many of these".
    public bool Several { get; init; }

    // How many of a kind, and no sum of money.
    public bool Count { get; init; }

    // A percentage or a proportion.
    public bool Share { get; init; }

    // Who or which, and beside it a number or a date: words, whatever numbers are among them.
    public bool Named { get; init; }

    // Which of a kind, or who: one name, and no number.
    public bool One { get; init; }

    // How long, not how many days.
    public bool Duration { get; init; }

    // On which days, or from when to when.
    public bool Days { get; init; }

    // "Bought or hired?": neither yes nor no need be the answer.
    public bool Choice { get; init; }

    public static Expected Of(Question question)
    {
        var plain = PlainWords.Of(question.Text);
        if (Hinted(plain) is { } hinted)
        {
            return hinted;
        }

        var whole = question.Stem is null ? plain : $"{PlainWords.Of(question.Stem)} {plain}";
        var bare = plain.Find("askedFirst") is { Success: true } asked ? plain[asked.Length..] : plain;
        var isOne = plain.Has("asksOneFirst") && !bare.Has("asksNumber") && !bare.Has("asksMoney");
        var list = !isOne && plain.Has("asksListFirst");
        var number = bare.Has("asksNumber") && !bare.Has("asksNumberNot") && !list && !isOne;
        var date = bare.Has("asksDate") && !bare.Has("asksNameToo");
        var yesNo = bare.Has("asksYesNoFirst") || plain.Has("asksWhether")
            || (question.Stem is not null && !number && !date && !list && whole.Has("asksYesNoFirst"));
        return new Expected(
            yesNo,
            !yesNo && (number || (!date && !list && !isOne && whole.Has("asksNumber"))),
            bare.Has("asksMoney"),
            !yesNo && date,
            list || (!isOne && bare.Has("asksList") && !bare.Has("asksDuration")),
            bare.Has("asksDocument"))
        {
            One = isOne,
            Count = bare.Has("asksCount") && !bare.Has("asksMoney") && !bare.Has("asksJoined"),
            Choice = bare.Has("asksChoice"),
            Share = bare.Has("asksShare"),
            Named = !yesNo && bare.Has("asksNamed"),
            Duration = bare.Has("asksDuration") && !bare.Has("asksUnit"),
            Days = bare.Has("asksSpan"),
            Several = (bare.Count("asksNumber") > 1 && bare.Has("asksJoined")) || bare.Has("asksEach"),
        };
    }

    // The letter says itself which kind of answer it wants: "(Please answer with a number.)".
    private static Expected? Hinted(string plain)
    {
        var kinds = new Expected(
            plain.Has("hintYesNo"), plain.Has("hintNumber"), plain.Has("hintNumber") && plain.Has("asksMoney"), plain.Has("hintDate"),
            plain.Has("hintList"), plain.Has("hintDocument"));
        return kinds is { YesNo: false, Number: false, Date: false, List: false, Document: false } ? null : kinds;
    }
}
