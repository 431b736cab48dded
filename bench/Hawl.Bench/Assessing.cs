using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Replies;

namespace Hawl.Bench;

// How long it takes to say what replies mean: so many replies of 500 words to a letter of 20 questions, and how that grows with the
// length of a reply.
internal static class Assessing
{
    private const int Questions = 20;
    private const int Words = 500;

    private static readonly string[] _things =
        ["boats", "piers", "cranes", "sheds", "moorings", "ladders", "buoys", "tugs", "gates", "lamps"];

    private static readonly string[] _filler =
    [
        "This figure is taken from the register that the harbour office keeps and was correct on the last day of the year.",
        "The board has looked for what you asked in its offices and in the archive of its predecessor.",
        "Some of the work was carried out by contractors whose invoices do not say what it was for.",
        "Names of officers below the grade of manager have been left out, as is usual.",
    ];

    // What a step that looks twice would stumble over.
    private static readonly string[] _worst =
    [
        "section 40(2) ", "1. ", "1. 14\n", "(a)\n", "> ", "14, ", "How many boats does the board own? ",
        "1. How many boats are there in basin 1?\n14\n",
        "We are withholding this under section 43(2).\n\n", "FOI-2231/19 ", "A", "question 1, 2, 3 and ", "you asked:\n", "10 May 2023 ",
    ];

    public static int Run(int count)
    {
        var letter = SentLetter.Of(
            $"Dear Board\n\n{string.Join('\n', Enumerable.Range(1, Questions).Select(n => $"{n}. {Question(n)}"))}\n\nPetra Lindqvist",
            RegimeLibrary.BuiltIn.Find("uk-foia") ?? throw new InvalidOperationException("uk-foia"), new DateOnly(2023, 5, 2));
        var replies = Enumerable.Range(0, count).Select(n => Encoding.UTF8.GetBytes(Reply(n, Words))).ToList();
        Warm(letter, replies);
        var (wall, processor) = Timed(() => Parallel.ForEach(replies, reply => Read(letter, reply)));
        Say($"{count} replies of {Words} words to {letter.Questions.Count} questions: {wall:0.00} s by the clock");
        Say($"on {Environment.ProcessorCount} processors: {processor:0.00} s of processor, {processor / count * 1000:0.00} ms each");
        foreach (var words in (int[])[500, 1_000, 2_000, 4_000, 8_000, 16_000])
        {
            var reply = Encoding.UTF8.GetBytes(Reply(1, words));
            var times = Math.Max(3, 40_000 / words);
            var (_, taken) = Timed(() =>
            {
                for (var n = 0; n < times; n++)
                {
                    Read(letter, reply);
                }
            });
            Say($"{words} words: {taken / times * 1000:0.0} ms");
        }

        foreach (var words in _worst)
        {
            var grown = ((int[])[20_000, 160_000]).Select(length => Repeated(letter, words, length)).ToList();
            var few = words.Trim().ReplaceLineEndings(" / ");
            Say($"{few}, over and over: {grown[0] * 1000:0} ms for 20,000 letters, {grown[1] * 1000:0} ms for 160,000");
        }

        return 0;
    }

    private static double Repeated(SentLetter letter, string words, int length)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(words, length / words.Length)));
        return Enumerable.Range(0, 3).Min(_ => Timed(() => Read(letter, text)).Wall);
    }

    private static string Question(int n) => n % 4 == 0 ? $"When were the {_things[n % 10]} of basin {n} last inspected?"
        : n % 3 == 0 ? $"Does the board let the {_things[n % 10]} of basin {n}?"
        : $"How many {_things[n % 10]} are there in basin {n}?";

    // A third each with the questions repeated, with their numbers only, and refusing some of them.
    private static string Reply(int seed, int words)
    {
        var text = new StringBuilder($"Dear Ms Lindqvist\n\nOur reference SHB/23/{seed}\n\nThank you for your request.\n\n");
        var length = Count(text.ToString());
        for (var n = 1; n <= Questions || length < words; n++)
        {
            var part = n > Questions
                ? $"{_filler[(n + seed) % 4]}\n\n"
                : $"{n}. {(seed % 3 == 0 ? Question(n) + "\n" : "")}{Answer(n, seed)}\n\n";
            text.Append(part);
            length += Count(part);
        }

        return text.Append("If you are not content you may ask for an internal review.\n\nYours sincerely\nInformation Desk\n").ToString();
    }

    private static string Answer(int n, int seed) => (n + seed) % 5 == 0 && seed % 3 == 2
        ? "We are withholding this under section 43(2) of the Act, as it would be likely to prejudice the board's commercial interests."
        : n % 4 == 0 ? $"{n} March 2021" : n % 3 == 0 ? "Yes" : $"{n * 7}. {_filler[(n + seed) % 4]}";

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static void Read(SentLetter letter, byte[] reply) => ReplyReader.Read(letter, MailFile.Read(reply, "reply.txt"));

    private static void Warm(SentLetter letter, List<byte[]> replies)
    {
        var until = Stopwatch.StartNew();
        for (var n = 0; until.Elapsed < TimeSpan.FromSeconds(5); n++)
        {
            Read(letter, replies[n % replies.Count]);
        }
    }

    private static (double Wall, double Processor) Timed(Action work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        work();
        self.Refresh();
        return (clock.Elapsed.TotalSeconds, (self.TotalProcessorTime - before).TotalSeconds);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
