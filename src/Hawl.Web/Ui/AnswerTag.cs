using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-answer of="cell" most="90" />: an answer as its mark, its kind and its words, which are cut after so many characters; and
// a mark more where the machine is not sure of it. Without a cell nothing has been answered yet.
[HtmlTargetElement("hawl-answer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AnswerTag(PageLinks links, Texts texts, CellWords words) : TagHelper
{
    public TableCell? Of { get; set; }

    public int Most { get; set; } = int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var cell = Of ?? new TableCell("", AnswerType.Unanswered) { ByPerson = false, Confidence = 0, NeedsPerson = false, Version = 0 };
        var type = Words.Of(cell.Type);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"cell-mark is-{AnswerColour.Of(type)}");
        output.Content.AppendHtml(Shape.Draw(links, AnswerColour.Drawing(type)));
        var isQuiet = CellWords.SpeaksForItself(cell) || cell.Type is AnswerType.Unanswered;
        output.Content.AppendHtml(Element.Of("span", isQuiet ? "visually-hidden" : "cell-word", words.Kind(cell.Type)));
        if (words.Said(cell) is { } said)
        {
            // A space, so that kind and words are not run together where they are read aloud.
            output.Content.AppendHtml(Element.Of("span", "cell-said", " " + CellWords.Cut(said, Most)));
        }

        if (cell.NeedsPerson)
        {
            output.Content.AppendHtml(
                Element.Of("span", "cell-unsure").With("title", texts["Answer.unsure"]).Add(Shape.Draw(links, "unsure"))
                    .Add(Element.Of("span", "visually-hidden", " " + texts["Answer.unsure"])));
        }
    }
}
