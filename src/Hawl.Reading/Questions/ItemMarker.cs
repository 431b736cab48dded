namespace Hawl.Reading.Questions;

// What stands before an item: "2.", "(b)", "iv)", "Q3:", "2a", "2.1", "2(a)(i)", "-". Above holds the labels before the last of a path,
// Length reaches to the item's first word, and IsPlain means nothing but a number and a space ("2 How many", "Q2 the number").
internal readonly record struct ItemMarker(IReadOnlyList<ListLabel> Above, ListLabel Last, int Length, bool IsPlain)
{
    private const string Dashes = "-–—•*·▪●○◦‣";
    private const int LongestLabel = 10;

    // The marker at the head of a line, or null.
    public static ItemMarker? At(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && Dashes.Contains(line[0]) && char.IsWhiteSpace(line[1]))
        {
            return new ItemMarker([], ListLabel.Dash, WordAt(line, 1), false);
        }

        var word = LabelWord(line);
        var labels = new List<ListLabel>();
        var at = First(line[word..], labels);
        if (at == 0)
        {
            return null;
        }

        at += word;
        if (labels[0].IsNumber)
        {
            at += Path(line[at..], labels);
        }

        var bracketed = line[at - 1] is ')' or ']';
        var closed = at + Closing(line[at..]);
        var words = WordAt(line, closed);
        // "Question 2 How many", but "question 2 of my letter" only where it stands in a run from 1.
        var isSentence = word > 0 && closed == at && words < line.Length && !char.IsUpper(line[words]);
        var isPlain = closed == at && !bracketed && (word == 0 || isSentence);
        var isStuck = closed < line.Length && !char.IsWhiteSpace(line[closed]);
        var mayBeStuck = !isPlain && labels[0].IsNumber && BeginsWord(line[Math.Min(closed, line.Length - 1)]);
        if ((isStuck && !mayBeStuck) || (isPlain && !labels[0].IsNumber))
        {
            return null;
        }

        return new ItemMarker(labels[..^1], labels[^1], words, isPlain);
    }

    // "Question 3", "Q3", "Q.3": how long what stands before the number is; 0 for nothing.
    private static int LabelWord(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && end < LongestLabel && char.IsLetter(line[end]))
        {
            end++;
        }

        if (end == 0 || !QuestionCues.IsLabel(line[..end]))
        {
            return 0;
        }

        while (end < line.Length && line[end] is ' ' or '.')
        {
            end++;
        }

        return end < line.Length && char.IsAsciiDigit(line[end]) ? end : 0;
    }

    private static int First(ReadOnlySpan<char> text, List<ListLabel> labels)
    {
        var bracketed = Bracketed(text, labels);
        return bracketed > 0 ? bracketed : Label(text, labels);
    }

    // What follows a number: "a", "(a)", " (a)", ".1", ".a" before a full stop or bracket.
    private static int Path(ReadOnlySpan<char> text, List<ListLabel> labels)
    {
        var at = 0;
        for (var length = 1; length > 0; at += length)
        {
            var rest = text[at..];
            length = Bracketed(rest, labels);
            if (length == 0 && rest.Length > 1 && rest[0] == ' ' && rest[1] == '(')
            {
                length = Bracketed(rest[1..], labels);
                length += length > 0 ? 1 : 0;
            }

            if (length == 0 && rest.Length > 1 && rest[0] == '.' && char.IsAsciiLetterOrDigit(rest[1]))
            {
                length = Dotted(rest[1..], labels);
            }

            if (length == 0 && at == 0 && Run(rest) == 1 && char.IsAsciiLetter(rest[0]))
            {
                length = Label(rest[..1], labels);
            }
        }

        return at;
    }

    private static int Dotted(ReadOnlySpan<char> text, List<ListLabel> labels)
    {
        var run = Run(text);
        var isClosed = run < text.Length && text[run] is '.' or ')' or ':';
        if (!ListLabel.IsLabel(text[..run]) || !(char.IsAsciiDigit(text[0]) || isClosed))
        {
            return 0;
        }

        labels.Add(new ListLabel(text[..run].ToString()));
        return run + 1;
    }

    private static int Bracketed(ReadOnlySpan<char> text, List<ListLabel> labels)
    {
        if (text.Length < 3 || text[0] is not ('(' or '['))
        {
            return 0;
        }

        var run = Run(text[1..]);
        if (!ListLabel.IsLabel(text[1..(run + 1)]) || run + 1 >= text.Length || text[run + 1] is not (')' or ']'))
        {
            return 0;
        }

        labels.Add(new ListLabel(text[1..(run + 1)].ToString()));
        return run + 2;
    }

    // A number, or a letter or roman number by itself.
    private static int Label(ReadOnlySpan<char> text, List<ListLabel> labels)
    {
        var run = Run(text);
        if (run > 0 && char.IsAsciiDigit(text[0]))
        {
            run = text[..run].IndexOfAnyExceptInRange('0', '9') is var digits and >= 0 ? digits : run;
        }

        if (!ListLabel.IsLabel(text[..run]))
        {
            return 0;
        }

        labels.Add(new ListLabel(text[..run].ToString()));
        return run;
    }

    // Letters and digits in a row; longer than any label is as good as any other wrong length.
    private static int Run(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < LongestLabel && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int Closing(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 2 && text[end] is '.' or ')' or ':' or ']')
        {
            end++;
        }

        // "1/ How many"
        end += end == 0 && text.Length > 1 && text[0] == '/' && char.IsWhiteSpace(text[1]) ? 1 : 0;
        return end == 0 && text.Length > 2 && text[0] == ' ' && text[1] is '-' or '–' && text[2] == ' ' ? 2 : end;
    }

    private static bool BeginsWord(char letter) => char.IsLetter(letter) || letter is '"' or '“' or '‘' or '\'';

    private static int WordAt(ReadOnlySpan<char> line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from]))
        {
            from++;
        }

        return from;
    }
}
