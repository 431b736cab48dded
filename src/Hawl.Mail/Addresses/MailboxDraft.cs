using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Addresses;

/// <summary>One mailbox of an address header while it is being read.</summary>
internal sealed class MailboxDraft
{
    private int atSigns;

    public StringBuilder Phrase { get; } = new();

    public StringBuilder Quoted { get; } = new();

    public StringBuilder Comment { get; } = new();

    public StringBuilder Angle { get; } = new();

    public bool HasAngle { get; set; }

    /// <summary>Whether a colon here ends the name of a group (<c>Officers: a@x.example, b@x.example;</c>).</summary>
    public bool IsGroupName => !HasAngle && atSigns == 0;

    public void Add(char c)
    {
        if (!HasAngle)
        {
            atSigns += c == '@' ? 1 : 0;
            Phrase.Append(c is '\r' or '\n' or '\t' ? ' ' : c);
        }
    }

    /// <summary>Takes over a quoted string; the quotation marks stay only around a local part.</summary>
    public int Quote(string text, int at)
    {
        var isLocalPart = at < text.Length && text[at] == '@';
        Phrase.Append(isLocalPart ? $"\"{Quoted.Replace(' ', '\u2423')}\"" : Quoted.ToString());
        Quoted.Clear();
        return at;
    }

    public void Close(List<Mailbox> found)
    {
        if (Build() is { Address.Length: > 0 } mailbox)
        {
            found.Add(mailbox);
        }

        Phrase.Clear();
        Comment.Clear();
        Angle.Clear();
        HasAngle = false;
        atSigns = 0;
    }

    private Mailbox? Build()
    {
        var phrase = Phrase.ToString().Trim();
        var comment = Named(Comment.ToString());
        if (HasAngle && Bare(Angle.ToString()) is { Length: > 0 } address)
        {
            return new Mailbox(Named(phrase) ?? comment, address);
        }

        return Spaced(phrase, comment);
    }

    /// <summary>A mailbox without angle brackets: the word with the "@" is the address, the others are its name.</summary>
    private static Mailbox? Spaced(string phrase, string? comment)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w.Contains('@', StringComparison.Ordinal));
        if (at >= 0)
        {
            var others = string.Join(' ', words.Where((_, i) => i != at));
            return new Mailbox(Named(others) ?? comment, Bare(words[at].Replace('\u2423', ' ')));
        }

        return words.Length == 1 && !phrase.StartsWith("=?", StringComparison.Ordinal) ? new Mailbox(comment, phrase) : null;
    }

    private static string? Named(string raw)
    {
        var name = EncodedWords.Decode(raw).Trim();
        name = name is ['\'', .., '\''] or ['"', .., '"'] ? name[1..^1].Trim() : name;
        return name.Length == 0 ? null : name;
    }

    /// <summary>The address of an angle bracket: a source route (RFC 5322 §4.4) and white space outside quotation marks are
    /// dropped.</summary>
    private static string Bare(string raw)
    {
        var address = raw.Contains("\"@", StringComparison.Ordinal)
            ? raw.Trim()
            : string.Concat(raw.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        if (address.StartsWith('@') && address.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
        {
            address = address[(colon + 1)..];
        }

        address = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        return address.Contains("\"@", StringComparison.Ordinal) ? address : address.Trim('<', '>', '\'', '"', '.', ',');
    }
}
