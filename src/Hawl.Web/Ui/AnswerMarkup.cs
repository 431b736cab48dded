using System.Text.Encodings.Web;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Microsoft.AspNetCore.Html;

namespace Hawl.Web.Ui;

// An answer as its mark, its kind and its words, and a mark more where the machine is not sure of it. A table holds thousands, so
// what is the same in many of them is made once for a page, and all is written straight to it.
public sealed class AnswerMarkup(PageLinks links, Texts texts, CellWords words)
{
    private static readonly TableCell Nothing =
        new("", AnswerType.Unanswered) { ByPerson = false, Confidence = 0, NeedsPerson = false, Version = 0 };

    private readonly Dictionary<(AnswerType Type, bool IsQuiet), string> beginnings = [];
    private string? unsure;

    // Cut after so many characters. Without a cell nothing has been answered yet.
    public IHtmlContent Of(TableCell? cell, int most) => new Written(this, cell, most);

    public void Write(TextWriter page, HtmlEncoder encoder, TableCell? given, int most)
    {
        var cell = given ?? Nothing;
        page.Write(Beginning(cell, encoder));
        if (words.Said(cell) is { } said)
        {
            // A space, so that kind and words are not run together where they are read aloud.
            page.Write("<span class=\"cell-said\"> ");
            encoder.Encode(page, CellWords.Cut(said, most));
            page.Write("</span>");
        }

        page.Write(cell.NeedsPerson ? unsure ??= Unsure(encoder) : "");
        page.Write("</span>");
    }

    private string Beginning(TableCell cell, HtmlEncoder encoder)
    {
        var isQuiet = CellWords.SpeaksForItself(cell) || cell.Type is AnswerType.Unanswered;
        if (!beginnings.TryGetValue((cell.Type, isQuiet), out var beginning))
        {
            var type = Words.Of(cell.Type);
            var kind = Element.Of("span", isQuiet ? "visually-hidden" : "cell-word", words.Kind(cell.Type));
            beginning = $"<span class=\"cell-mark is-{AnswerColour.Of(type)}\">"
                + Text(Shape.Draw(links, AnswerColour.Drawing(type)), encoder) + Text(kind, encoder);
            beginnings[(cell.Type, isQuiet)] = beginning;
        }

        return beginning;
    }

    private string Unsure(HtmlEncoder encoder) => Text(
        Element.Of("span", "cell-unsure").With("title", texts["Answer.unsure"]).Add(Shape.Draw(links, "unsure"))
            .Add(Element.Of("span", "visually-hidden", " " + texts["Answer.unsure"])),
        encoder);

    private static string Text(IHtmlContent content, HtmlEncoder encoder)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, encoder);
        return writer.ToString();
    }

    private sealed class Written(AnswerMarkup markup, TableCell? cell, int most) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => markup.Write(writer, encoder, cell, most);
    }
}
