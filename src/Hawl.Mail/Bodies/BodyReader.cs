using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>Chooses the parts of a message that are its body and accounts for all the others.</summary>
internal sealed class BodyReader
{
    // No letter is longer; such a text is listed as a file, so that no page has to hold it.
    private const int LongestBody = 4_000_000;

    private readonly BlockList blocks = new();
    private readonly Dictionary<Part, LedgerEntry> fates = [];
    private readonly List<Part> attachments = [];
    private readonly HashSet<string> shownIds = new(StringComparer.Ordinal);
    private readonly List<string> defects = [];
    private string? html;
    private string bodyPart = "";

    public MessageBody Read(Message message)
    {
        Take(message.Root);
        var inline = attachments.Where(a => a.ContentId is { } id && shownIds.Contains(id)).ToHashSet();
        foreach (var part in inline)
        {
            fates[part] = new LedgerEntry(part, LeafFate.Inline, "shown in its place in the text");
        }

        var ledger = message.Leaves.Select(l => fates.GetValueOrDefault(l) ?? Lost(l)).ToList();
        return new MessageBody
        {
            Blocks = blocks.Blocks,
            Text = blocks.Text,
            Html = html,
            BodyPart = bodyPart,
            Attachments = attachments,
            Ledger = ledger,
            Defects = [.. defects, .. ledger.Where(e => e.Fate == LeafFate.Alarm).Select(e => $"part {e.Part.Number}: {e.Why}")],
        };
    }

    /// <summary>A leaf that no rule took: it is listed, so that nobody can lose it, and the alarm is raised.</summary>
    private LedgerEntry Lost(Part leaf)
    {
        Attach(leaf);
        return new LedgerEntry(leaf, LeafFate.Alarm, "no rule says what becomes of this part");
    }

    private void Take(Part part)
    {
        if (part.AttachedMessage is not null)
        {
            Attach(part);
            Account(part, LeafFate.Nested, $"inside the attached message {part.Number}");
        }
        else if (part.Children.Count == 0)
        {
            TakeLeaf(part);
        }
        else if (part.ContentType == "multipart/alternative")
        {
            TakeAlternative(part);
        }
        else if (part.IsContainer && bodyPart.Length > 0)
        {
            TakeContainer(part);
        }
        else
        {
            foreach (var child in part.Children)
            {
                Take(child);
            }
        }
    }

    /// <summary>Outlook wraps a second copy of the text together with the files; where it says more than the first, it is shown.</summary>
    private void TakeContainer(Part part)
    {
        var shown = Words(blocks);
        foreach (var child in part.Children)
        {
            var inside = new BlockList();
            foreach (var text in Texts(child).Take(1))
            {
                Write(text, inside);
            }

            if (inside.IsEmpty || Words(inside).IsSubsetOf(shown))
            {
                TakeOther(child);
            }
            else
            {
                Take(child);
            }
        }
    }

    private static HashSet<string> Words(BlockList list) =>
        [.. list.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private void TakeLeaf(Part part)
    {
        if (part.Unread is { } why)
        {
            Attach(part);
            fates[part] = new LedgerEntry(part, LeafFate.Alarm, why);
        }
        else if (IsBodyText(part))
        {
            Show(part);
        }
        else
        {
            Attach(part);
            fates[part] = new LedgerEntry(part, LeafFate.Attached, "");
            Note(part.Content.Length > LongestBody && MayBeBody(part), $"part {part.Number}: the text is too long to be shown in place");
        }
    }

    /// <summary>Text that its sender does not call a file. A named text is a file, unless it is meant to be read in place and nothing
    /// was read yet.</summary>
    private bool IsBodyText(Part part) =>
        MayBeBody(part) && (part.FileName is null || bodyPart.Length == 0) && part.Content.Length <= LongestBody;

    /// <summary>Whether the part is text that is read in place, or may be.</summary>
    public static bool MayBeBody(Part part) =>
        part.ContentType is "text/plain" or "text/html" && part.Children.Count == 0 && !part.IsAttachment
        && (part.FileName is null || part.Disposition == "inline");

    private void TakeAlternative(Part part)
    {
        var chosen = part.Children.LastOrDefault(c => Says(c, "text/html")) ?? part.Children.FirstOrDefault(c => Says(c, "text/plain"))
            ?? part.Children.FirstOrDefault(c => Texts(c).Count > 0) ?? part.Children[0];
        foreach (var child in part.Children)
        {
            if (ReferenceEquals(child, chosen))
            {
                Take(child);
            }
            else
            {
                TakeOther(child);
            }
        }
    }

    /// <summary>An alternative that holds more than text: its files are kept, its text is not repeated.</summary>
    private void TakeOther(Part part)
    {
        if (part.ContentType is "text/plain" or "text/html" or "text/rtf" or "application/rtf" or "text/enriched" or "text/x-amp-html"
            && !part.IsAttachment && part.FileName is null)
        {
            fates[part] = new LedgerEntry(part, LeafFate.Hidden, "another form of the same text is shown");
        }
        else if (part.Children.Count == 0 || part.AttachedMessage is not null)
        {
            Take(part);
        }
        else
        {
            foreach (var child in part.Children)
            {
                TakeOther(child);
            }
        }
    }

    /// <summary>The texts a part would show, those of attached messages not among them.</summary>
    private List<Part> Texts(Part part) => part switch
    {
        { AttachedMessage: not null } => [],
        { Children.Count: 0 } => IsBodyText(part) ? [part] : [],
        _ => [.. part.Children.SelectMany(Texts)],
    };

    /// <summary>Whether the part holds text of this type that says anything.</summary>
    private bool Says(Part part, string type) => Texts(part).Exists(t => t.ContentType == type && Says(t));

    private static bool Says(Part text)
    {
        if (text.ContentType != "text/html")
        {
            return !string.IsNullOrWhiteSpace(text.Text());
        }

        var read = text.Html ??= HtmlReading.Of(text);
        return read.Body is { } body && (body.Shown.Count > 0 || !read.Blocks.IsEmpty);
    }

    /// <summary>Writes the blocks of one text.</summary>
    /// <returns>What was learnt of its HTML; null for plain text and for HTML that cannot be read safely.</returns>
    public static HtmlBody? Write(Part part, BlockList into)
    {
        into.Part = part.Number;
        if (part.ContentType == "text/html" && (part.Html ??= HtmlReading.Of(part)) is { Body: { } body } read)
        {
            into.Append(read.Blocks);
            return body;
        }

        PlainBody.Read(part, into);
        return null;
    }

    private void Show(Part part)
    {
        if (!blocks.IsEmpty)
        {
            blocks.Gap();
        }

        bodyPart = bodyPart.Length == 0 ? part.Number : bodyPart;
        var read = Write(part, blocks);
        fates[part] = new LedgerEntry(part, LeafFate.Shown, "");
        if (part.ContentType == "text/html")
        {
            html = html is null ? part.Text() : html + "\n" + part.Text();
            shownIds.UnionWith(read?.Shown ?? []);
            Note(read is null, $"part {part.Number}: the HTML is built so that it cannot be read safely; only its words are shown");
            Note(read is { HidesWords: true }, $"part {part.Number}: some words are hidden by the HTML and were left out");
        }
    }

    private void Note(bool condition, string defect)
    {
        if (condition)
        {
            defects.Add(defect);
        }
    }

    private void Attach(Part part) => attachments.Add(part);

    private void Account(Part part, LeafFate fate, string why)
    {
        foreach (var leaf in part.SelfAndDescendants().Where(p => p.Children.Count == 0))
        {
            fates[leaf] = new LedgerEntry(leaf, fate, why);
        }
    }
}
