using Hawl.Law.Citations;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// "Which exemption did you use most?" "Section 40": a provision that is what was asked for is relied on for nothing.
internal static class AskedProvision
{
    public static bool Is(ReplyContext context, QuestionAnswers answers, Citation citation)
    {
        var place = new Span(citation.Start, citation.End);
        var questions = context.Letter.Questions;
        return answers.Passages.Any(passage => passage.Questions is [var n] && passage.Span.Holds(place)
            && PlainWords.Of(questions[n].Text).Has("asksProvision")
            && answers.Given.Any(one => one.Question == questions[n].Key && one.Type is AnswerType.Text or AnswerType.List));
    }
}
