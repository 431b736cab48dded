namespace Hawl.Mail.Addresses;

/// <summary>Reads the mailboxes of an address header (RFC 5322 §3.4, with the obsolete forms of §4.4 and what clients really
/// write).</summary>
/// <example><code>MailboxList.Parse("\"Price, Ann\" &lt;ann@ashcombe.example&gt;, foi@ashcombe.example") // two mailboxes</code></example>
public static class MailboxList
{
    private const int Most = 5_000;

    /// <summary>The mailboxes in their order. Groups are opened, comments become names where nothing else names the mailbox, and
    /// encoded words are decoded after the list is split, so that an encoded comma never splits a name.</summary>
    /// <param name="headerValue">The value as written, folding and encoded words included. Anything at all may stand here.</param>
    /// <returns>The mailboxes that have an address; none when there is no address to be found. At most 5,000.</returns>
    public static IReadOnlyList<Mailbox> Parse(string headerValue)
    {
        ArgumentNullException.ThrowIfNull(headerValue);
        var found = new List<Mailbox>();
        var delimited = new Delimited(headerValue);
        var draft = new MailboxDraft();
        for (var at = 0; at < headerValue.Length && found.Count < Most;)
        {
            at = Step(headerValue, at, delimited, draft, found);
        }

        draft.Close(found);
        return found;
    }

    private static int Step(string text, int at, Delimited delimited, MailboxDraft draft, List<Mailbox> found)
    {
        if (delimited.Opens(at, '"'))
        {
            return draft.Quote(text, delimited.Read(at, '"', draft.Quoted));
        }

        if (delimited.Opens(at, '('))
        {
            return delimited.Read(at, ')', draft.Comment);
        }

        switch (text[at])
        {
            case '<':
                draft.HasAngle = true;
                return delimited.ReadAngle(at, draft.Angle);
            case ',' or ';':
                draft.Close(found);
                return at + 1;
            case ':' when draft.IsGroupName:
                draft.Phrase.Clear();
                return at + 1;
            default:
                draft.Add(text[at]);
                return at + 1;
        }
    }
}
