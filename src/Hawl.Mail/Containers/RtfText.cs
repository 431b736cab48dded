using System.Globalization;
using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>Reads RTF bodies: the HTML or text that Outlook wrapped into RTF comes out as it was (MS-OXRTFEX); other RTF becomes HTML
/// with its
/// paragraphs, bold, struck and coloured words, since officers answer in red.</summary>
internal sealed class RtfText
{
    private const int Deepest = 200;

    private readonly StringBuilder text = new();
    private readonly List<byte> pending = [];
    private readonly Dictionary<int, int> fonts = [];
    private readonly List<string> colours = [];
    private readonly Stack<RtfState> open = new();
    private RtfState state = new(RtfPlace.Body, -1, 0, false, false, false, false, false, 1);
    private int codePage = 1252;
    private int tooDeep;
    private int skipped;
    private bool fromHtml;
    private bool fromText;
    private bool starred;
    private (int Red, int Green, int Blue) colour;
    private string style = "";

    private RtfText()
    {
    }

    /// <summary>The media type of what was found, and its text; an empty text for RTF without words.</summary>
    public static (string ContentType, string Text) Read(byte[] rtf)
    {
        var reader = new RtfText();
        foreach (var token in RtfTokens.Of(rtf))
        {
            reader.Take(token);
        }

        reader.Flush();
        var read = reader.text.ToString();
        return reader.fromHtml ? ("text/html", read)
            : reader.fromText ? ("text/plain", read)
            : ("text/html", $"<p>{read}{(reader.style.Length > 0 ? "</span>" : "")}</p>");
    }

    private bool IsRich => !fromHtml && !fromText;

    private bool IsWritten => state is { Hidden: false } && (state.Place is RtfPlace.HtmlTag
        || (state.Place is RtfPlace.Body && !(state.OnlyRtf && fromHtml)));

    private void Take(RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfKind.Open:
                Flush();
                tooDeep += open.Count >= Deepest ? 1 : 0;
                if (tooDeep == 0)
                {
                    open.Push(state);
                }

                break;
            case RtfKind.Close:
                Flush();
                if (tooDeep > 0)
                {
                    tooDeep--;
                }
                else if (open.TryPop(out var outer))
                {
                    // What is switched by htmlrtf holds across groups only where it is switched inside them.
                    state = outer;
                }

                break;
            case RtfKind.Star:
                starred = true;
                return;
            case RtfKind.Byte:
                Character(token.Byte);
                break;
            default:
                Control(token);
                break;
        }

        starred = false;
    }

    private void Character(byte b)
    {
        if (skipped > 0)
        {
            skipped--;
        }
        else if (state.Place is RtfPlace.Colours && b == ';')
        {
            var (red, green, blue) = (colour.Red & 255, colour.Green & 255, colour.Blue & 255);
            colours.Add(string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}"));
            colour = default;
        }
        else if (IsWritten)
        {
            pending.Add(b);
        }
    }

    private void Control(RtfToken token)
    {
        if (token.Word is "u" && token.Number is { } unit)
        {
            Flush();
            Write(((char)(ushort)unit).ToString());
            skipped = state.Skip;
            return;
        }

        Flush();
        skipped = 0;
        if (RtfWords.Character(token.Word) is { } character)
        {
            Write(character);
        }
        else if (RtfWords.Break(token.Word) is { } broken)
        {
            Break(broken);
        }
        else if (!Destination(token.Word))
        {
            Format(token.Word, token.Number);
        }
    }

    private bool Destination(string word)
    {
        var place = word switch
        {
            "fonttbl" => RtfPlace.Fonts,
            "colortbl" => RtfPlace.Colours,
            "htmltag" when fromHtml => RtfPlace.HtmlTag,
            "mhtmltag" => RtfPlace.Unread,
            _ when RtfWords.IsUnread(word) || (starred && !RtfWords.IsReadThough(word)) => RtfPlace.Unread,
            _ => RtfPlace.Body,
        };
        if (place is RtfPlace.Body)
        {
            return false;
        }

        state = state with { Place = state.Place is RtfPlace.Unread ? RtfPlace.Unread : place };
        return true;
    }

    private void Format(string word, int? number)
    {
        var on = number is not 0;
        switch (word)
        {
            case "ansicpg" when number > 0:
                codePage = number.Value;
                break;
            case "fromhtml":
                fromHtml = true;
                break;
            case "fromtext":
                fromText = true;
                break;
            case "uc" when number is >= 0 and <= 8:
                state = state with { Skip = number.Value };
                break;
            case "f" when number is { } font:
                state = state with { Font = font };
                break;
            case "fcharset" when state.Place is RtfPlace.Fonts && number is { } set && RtfWords.CodePage(set) is { } page:
                fonts[state.Font] = page;
                break;
            case "red":
                colour.Red = number ?? 0;
                break;
            case "green":
                colour.Green = number ?? 0;
                break;
            case "blue":
                colour.Blue = number ?? 0;
                break;
            default:
                state = Styled(word, number, on);
                break;
        }
    }

    private RtfState Styled(string word, int? number, bool on) => word switch
    {
        "htmlrtf" => state with { OnlyRtf = on },
        "v" => state with { Hidden = on },
        "b" => state with { Bold = on },
        "i" => state with { Italic = on },
        "strike" or "striked" => state with { Struck = on },
        "cf" => state with { Colour = number ?? 0 },
        "plain" => state with { Bold = false, Italic = false, Struck = false, Colour = 0, Hidden = false },
        _ => state,
    };

    private void Break(string broken)
    {
        if (!IsWritten)
        {
            return;
        }

        if (!IsRich)
        {
            text.Append(broken == "\t" ? "\t" : "\r\n");
            return;
        }

        // A row of a table is a line with tabs: RTF says where cells end and never where a table does.
        text.Append(style.Length > 0 ? "</span>" : "").Append(broken switch { "\t" => "\t", "p" => "</p>\n<p>", _ => "<br>" });
        style = "";
    }

    private void Flush()
    {
        if (pending.Count == 0)
        {
            return;
        }

        var page = fonts.GetValueOrDefault(state.Font, codePage);
        var written = TextDecoder.Decode(pending.ToArray(), page == 65001 ? "utf-8" : $"cp{page}").Text;
        pending.Clear();
        Write(written);
    }

    private void Write(string written)
    {
        if (!IsWritten)
        {
            return;
        }

        if (!IsRich)
        {
            text.Append(written);
            return;
        }

        var wanted = StyleOf();
        if (wanted != style)
        {
            text.Append(style.Length > 0 ? "</span>" : "").Append(wanted.Length > 0 ? $"<span style=\"{wanted}\">" : "");
            style = wanted;
        }

        // The halves of one character may come one after the other, so that nothing but marks is encoded.
        text.Append(written.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal));
    }

    private string StyleOf()
    {
        var named = state.Colour > 0 && state.Colour < colours.Count ? $"color:{colours[state.Colour]};" : "";
        return named + (state.Bold ? "font-weight:bold;" : "") + (state.Italic ? "font-style:italic;" : "")
            + (state.Struck ? "text-decoration:line-through;" : "");
    }
}
