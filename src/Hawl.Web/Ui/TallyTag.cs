using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-tally of="tallies" all="124" />: above a column of answers, a bar of their types drawn to the number of all authorities, and
// the same in words.
[HtmlTargetElement("hawl-tally", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TallyTag(Texts texts, CellWords words) : TagHelper
{
    private const decimal Width = 1000;

    public required IEnumerable<AnswerTally> Of { get; set; }

    public required int All { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tally");
        var given = Of.Where(t => t.Type is not AnswerType.Unanswered).OrderByDescending(t => t.Count).ThenBy(t => t.Type).ToList();
        var bar = Element.Of("svg").With("viewBox", "0 0 1000 10").With("preserveAspectRatio", "none").With("aria-hidden", "true");
        var at = 0m;
        foreach (var tally in given)
        {
            var width = Math.Min(Width - at, tally.Count * Width / Math.Max(1, All));
            bar.Add(Piece(tally.Type, at, width));
            at += width;
        }

        output.Content.AppendHtml(bar).AppendHtml(Element.Of("span", "tally-words", given.Count == 0
            ? texts["Table.NoneYet"]
            : string.Join(", ", given.Select(t => texts["Table.Tally", t.Count, words.Kind(t.Type)]))));
    }

    private static TagBuilder Piece(AnswerType type, decimal at, decimal width) =>
        Element.Of("rect", $"part is-{AnswerColour.Of(Words.Of(type))}")
            .With("x", at.ToString("0.#", CultureInfo.InvariantCulture))
            .With("width", Math.Max(2, width - 4).ToString("0.#", CultureInfo.InvariantCulture)).With("height", "10");
}
