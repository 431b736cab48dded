using System.Text;

namespace Hawl.Mail.Bodies;

/// <summary>Collects the runs of one block, as HTML treats white space (CSS Text §4.1): runs of it become one blank, none at either
/// end.</summary>
internal sealed class RunList
{
    private readonly List<Run> runs = [];
    private readonly StringBuilder words = new();
    private RunStyle style;
    private string? link;
    private bool blankPending;

    /// <summary>Whether anything but white space was added.</summary>
    public bool HasWords { get; private set; }

    /// <summary>Whether nothing was added, not even a fixed blank.</summary>
    public bool IsEmpty => runs.Count == 0 && words.Length == 0;

    public void Add(string text, RunStyle newStyle, string? newLink, bool keepsSpace)
    {
        foreach (var c in text)
        {
            var isCollapsible = c is ' ' or '\n' or '\t' or '\r' or '\f';
            if (isCollapsible && !keepsSpace)
            {
                blankPending |= !IsEmpty;
                continue;
            }

            if (char.IsControl(c) && c != '\t')
            {
                continue;
            }

            if (blankPending)
            {
                // The blank belongs to the words before it, so that no link and no mark begins with one.
                words.Append(words.Length > 0 && words[^1] != '\n' ? " " : "");
                blankPending = false;
            }

            if (newStyle != style || newLink != link)
            {
                Close();
                (style, link) = (newStyle, newLink);
            }

            HasWords |= !char.IsWhiteSpace(c);
            words.Append(c);
        }
    }

    /// <summary>Begins a new line within the block, unless it is empty so far.</summary>
    public void NewLine()
    {
        blankPending = false;
        if (HasWords && words.Length > 0 && words[^1] != '\n')
        {
            words.Append('\n');
        }
    }

    /// <summary>The runs, with no white space at the end; the list is empty afterwards.</summary>
    public IReadOnlyList<Run> Take()
    {
        Close();
        List<Run> taken = [.. runs];
        while (taken.Count > 0 && taken[^1].Text.TrimEnd() is var trimmed && trimmed.Length < taken[^1].Text.Length)
        {
            taken[^1] = taken[^1] with { Text = trimmed };
            if (trimmed.Length == 0)
            {
                taken.RemoveAt(taken.Count - 1);
            }
        }

        runs.Clear();
        (style, link, blankPending, HasWords) = (default, null, false, false);
        return taken;
    }

    private void Close()
    {
        if (words.Length > 0)
        {
            runs.Add(new Run(words.ToString(), style, link));
            words.Clear();
        }
    }
}
