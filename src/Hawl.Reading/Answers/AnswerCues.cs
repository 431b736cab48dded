using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Whether a sentence keeps something back, or says that it is not held.
internal static class AnswerCues
{
    public static bool Refuses(string plain) => plain.Has("refuses") && !plain.Has("refusesNot") && Moods.Of(plain) is SentenceMood.Actual;

    // A fee, a question or a promise: no answer yet.
    public static bool IsUndecided(string plain) => plain.Has("undecided") || (plain.Has("feeAsked") && !plain.Has("feeNot"))
        || (plain.Has("clarifies") && !plain.Has("clarifiesNot")) || (plain.Has("extends") && !plain.Has("extendsNot"));

    // In the words of an answer, which are of one matter, less will do than in a whole letter.
    public static bool RefusesHere(string plain) => Refuses(plain)
        || ((plain.Has("answerRefuses") || IsLedByProvision(plain)) && !plain.Has("refusesNot")
            && Moods.Of(plain) is SentenceMood.Actual or SentenceMood.Descriptive)
        || plain.Has("provisionWhole") || plain.Has("refusedSurely");

    // "Section 43(2): it would harm the bidder", but not "Section 106: £45,000".
    public static bool IsLedByProvision(string plain) => plain.Find("provisionLeadFirst") is { Success: true } lead
        && !(plain[lead.Length..].TrimStart() is [var next, ..] && (char.IsDigit(next) || char.IsSymbol(next)));

    public static bool IsNotHeld(string plain) => (plain.Has("notHeld") && !plain.Has("nothingKept")
            && Moods.Of(plain) is SentenceMood.Actual)
        || plain.Has("notHeldSurely");

    public static bool IsNcnd(string plain) => plain.Has("ncnd") && !plain.Has("ncndNot");

    // Nothing that only one of several questions can have for an answer: not applicable, kept back, not held.
    public static bool IsOfNone(string plain) => plain.Has("notApplicableFirst") || plain.Has("notApplicableWhole")
        || RefusesHere(plain) || IsNotHeld(plain) || IsNcnd(plain);

    // That what was asked for comes with the letter.
    public static bool IsAttached(string plain) => plain.Has("attachedHere") || plain.Has("attachedToo");

    // Of a sentence that no cue knows, and that none denies.
    public static bool IsLike(string plain, SentenceFunction function, double least) => plain.Does(function, least)
        && Moods.Of(plain) is SentenceMood.Actual && !(function == SentenceFunction.Refuses && plain.Has("refusesNot"));
}
