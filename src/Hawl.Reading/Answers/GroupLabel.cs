using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// What stands before an answer: "3.", "Q3:", "Questions 3 to 6:", "Questions one and two.", "2, 3, 6 and 7.", "b)". Each label is a
// path; IsRange says that what lies between a label and the one before it is meant too.
internal sealed record GroupLabel(IReadOnlyList<(IReadOnlyList<string> Path, bool IsRange)> Labels, int Length, bool HasWord, char Mark)
{
    private const int MostLabels = 60;
    private const int ShortWord = 3;
    private const int Thousands = 3;
    private const int LongestSpelled = 12;

    // Word sets it between a number and what follows.
    private const char HardBlank = '\u00A0';

    public static GroupLabel? At(string line)
    {
        line = line.Replace(HardBlank, ' ');
        var head = line.Length > 80 ? line[..80].ToLowerInvariant() : line.ToLowerInvariant();
        var word = head.Find("labelWordFirst");
        var at = word.Success ? word.Length : 0;
        var hasWord = word.Success && at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] == '('
            || (char.IsAsciiLetter(line[at]) && (at + 1 == line.Length || !char.IsAsciiLetterOrDigit(line[at + 1]))
                && line[at - 1] == ' ' && word.Length > ShortWord));
        // "… makes a / request two rights: …" goes on with the line above.
        var isSpelled = word.Success && at > 0 && Spelled(line, at).End is var spelled && spelled > at
            && (!char.IsLower(line[0]) || spelled == line.Length || line[spelled] is ':' or '.' or ')' or ',');
        hasWord = (hasWord || isSpelled) && (line[at] == '(' || IsColon(line, at) || !word.Value.Has("leadOnlyWhole"));
        isSpelled &= hasWord;
        at = hasWord ? at : 0;
        var isSeveral = hasWord && word.Value.Has("severalLabels");
        var labels = new List<(IReadOnlyList<string> Path, bool IsRange)>();
        var isRange = false;
        (IReadOnlyList<string> Path, int End) One(int from) => isSpelled && Spelled(line, from) is { End: var to } word && to > from ? word
            : Element(line, from, hasWord || labels.Count > 0);
        while (labels.Count < MostLabels && One(at) is var (path, end) && end > at)
        {
            labels.Add((path, isRange));
            at = end;
            var (next, range) = Joint(line, at);
            if (next == at || One(next) is var (part, to) && (to <= next || IsPart(range, path, part)
                || (!isSeveral && IsAnswerDash(line, at, to))))
            {
                break;
            }

            (at, isRange) = (next, range);
        }

        return labels.Count == 0 ? null : Closed(line, at, labels, hasWord);
    }

    // "On 5: loans are suspended".
    private static bool IsColon(string line, int at)
    {
        while (at < line.Length && char.IsAsciiDigit(line[at]))
        {
            at++;
        }

        return at < line.Length && line[at] == ':' && char.IsAsciiDigit(line[at - 1])
            && !(at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]));
    }

    // "a" and "&" between labels, and their words; where what follows is no label, nothing was joined.
    private static (int At, bool IsRange) Joint(string line, int at)
    {
        var rest = line[at..Math.Min(line.Length, at + 16)].ToLowerInvariant();
        var joint = rest.Find("labelJointFirst");
        if (!joint.Success)
        {
            return (at, false);
        }

        return (at + joint.Length, joint.Value.Has("labelRange"));
    }

    // "Q1 - (a)": no range, but a part of what the number names.
    private static bool IsPart(bool isRange, IReadOnlyList<string> path, IReadOnlyList<string> next) =>
        isRange && path.Count == 1 && char.IsAsciiDigit(path[0][0]) && !char.IsAsciiDigit(next[0][0]);

    // "1 - 4", "b - 1,217": a dash between blanks parts label and answer, unless a mark says that a label ends there ("1 - 4: none").
    private static bool IsAnswerDash(string line, int at, int to) => at + 2 < line.Length && line[at] == ' ' && line[at + 1] is '-' or '–'
        && line[at + 2] == ' ' && !(to + 1 < line.Length && line[to] is ':' or ')' or '.' && line[to + 1] == ' ');

    private static GroupLabel? Closed(string line, int at, List<(IReadOnlyList<string> Path, bool IsRange)> labels, bool hasWord)
    {
        var mark = at < line.Length ? line[at] : '\n';
        var isClosed = mark is '.' or ')' or ':' or ']' or '\t' or '\n' or ';'
            || (mark is ',' && hasWord)
            || (mark is '/' && at + 1 < line.Length && line[at + 1] == ' ')
            || (mark is '-' or '–' && at + 1 < line.Length && line[at + 1] == ' ');
        var isBracketed = at > 0 && line[at - 1] is ')' or ']';
        var isDashed = mark == ' ' && at + 2 < line.Length && line[at + 1] is '-' or '–' or '>' or '=' && line[at + 2] == ' ';
        var isSpaced = mark == ' ' && (hasWord || labels.Count > 1 || (at + 1 < line.Length && line[at + 1] == ' ')
            || char.IsAsciiDigit(labels[0].Path[0][0]));
        if (!isClosed && !isBracketed && !isDashed && !isSpaced)
        {
            return null;
        }

        if (mark == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]))
        {
            return null;
        }

        var end = isClosed ? at + 1 : isDashed ? at + 2 : at;
        while (end < line.Length
            && (char.IsWhiteSpace(line[end]) || line[end] is '.' or ':' or ')' or '/' || (isClosed && line[end] is '-' or '–')))
        {
            end++;
        }

        return new GroupLabel(labels, end, hasWord, isClosed ? mark : isBracketed ? ')' : isDashed ? '-' : ' ');
    }

    // "One", "twelve": a number in words, behind a word for questions.
    private static (IReadOnlyList<string> Path, int End) Spelled(string line, int at)
    {
        var end = at;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        return end - at > 1 && end - at <= LongestSpelled && ValueWords.All.Numbers.TryGetValue(line[at..end], out var number) && number > 0
            ? ([number.ToString(CultureInfo.InvariantCulture)], end) : ([], at);
    }

    // One label: "2", "2a", "2(a)(i)", "(b)", "iv".
    private static (IReadOnlyList<string> Path, int End) Element(string line, int at, bool mayBeBare)
    {
        var path = new List<string>();
        var end = at;
        while (end < line.Length && path.Count < 4)
        {
            var open = line[end] == '(' ? 1 : path.Count > 0 && line[end] == '.' ? 1 : 0;
            var run = Run(line, end + open);
            var label = line.Substring(end + open, run).ToLowerInvariant();
            var closes = open == 1 && line[end] != '.' ? end + open + run < line.Length && line[end + open + run] == ')' : true;
            if (run == 0 || !closes || !IsLabel(label, path.Count, line, end + open + run, line[end]))
            {
                break;
            }

            path.Add(label);
            end += open + run + (open == 1 && line[end] != '.' ? 1 : 0);
        }

        return mayBeBare || path.Count > 0 ? (path, path.Count == 0 ? at : end) : ([], at);
    }

    private static int Run(string line, int at)
    {
        var end = at;
        while (end < line.Length && char.IsAsciiLetterOrDigit(line[end])
            && (end == at || char.IsAsciiDigit(line[end]) == char.IsAsciiDigit(line[at])))
        {
            end++;
        }

        return end - at;
    }

    // "Parts one and two, 2,904 homes": the beginning of a number.
    private static bool IsThousands(string line, int end) => end + Thousands < line.Length && line[end] == ','
        && line.AsSpan(end + 1, Thousands).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsLabel(string label, int depth, string line, int end, char opened)
    {
        if (char.IsAsciiDigit(label[0]))
        {
            var isStuck = end < line.Length && char.IsAsciiLetter(line[end]) && end + 1 < line.Length && char.IsAsciiLetter(line[end + 1]);
            return label.Length <= 2 && !isStuck && !IsThousands(line, end);
        }

        var isAlone = end >= line.Length || !char.IsAsciiLetterOrDigit(line[end]);
        var isShort = label.Length == 1 || label.Has("romanWhole") || ListLabel.IsTwoLetters(label);
        var isOpened = opened is '(' or '[' or '.' || depth > 0;
        var isClosed = end < line.Length && (line[end] is ')' or '.' or ':' or '\t' or ']'
            || (end + 2 < line.Length && line[end] == ' ' && line[end + 1] is '-' or '–' && line[end + 2] == ' '));
        return isAlone && isShort && (isOpened || isClosed);
    }
}
