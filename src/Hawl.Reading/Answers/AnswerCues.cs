using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Whether a sentence keeps something back, or says that it is not held.
internal static class AnswerCues
{
    public static bool Refuses(string plain) => plain.Has("refuses") && !plain.Has("refusesNot") && Moods.Of(plain) is SentenceMood.Actual;

    public static bool IsNotHeld(string plain) => plain.Has("notHeld") && Moods.Of(plain) is SentenceMood.Actual;
}
