using Hawl.Reading.Questions;

namespace Hawl.Tests.Reading.Questions;

public class LetterQuestionsTests
{
    private const string Harbours = """
        Dear Harbour Board,

        Under the Act please answer for 2023, since 1 April. (This leaves out the model boats of the
        museum.)

        1. Provide a copy of your mooring policy. (please confirm if you do not have one)

        2. Does the Board tow boats, or have them towed?

        a. If yes (2), please say by whom.

        b. In which harbours?

        c. If yes, to b. please confirm the number of boats, if any.

        3. If you keep a register of towed boats, please provide a copy of:

        a. its rules;
        b. its forms
        c. the register

        Please say if you have none of these.

        4. Please confirm whether or not the Board owns a crane.

        5. On cranes:
        a. how many have failed?
        b. when?

        6. Which port were they bought from, and at what
        price? Please give it by year.

        Thank you for your help.
        Sincerely,

        Morwenna Pask
        1. Quay Row
        """;

    [Fact]
    public void Read_WithANestedLetter_GivesKeysParentsAndStems()
    {
        var questions = LetterQuestions.Read(Harbours);

        Assert.Equal(["1", "2", "2a", "2b", "2c", "3", "3a", "3b", "3c", "4", "5a", "5b", "6"], questions.Select(question => question.Key));
        Assert.Equal("2", questions.Single(question => question.Key == "2a").Parent);
        Assert.Equal((null, "On cranes:"), (questions[10].Parent, questions[10].Stem));
        Assert.Equal("the register", questions.Single(question => question.Key == "3c").Text);
        Assert.Equal("Which port were they bought from, and at what price? Please give it by year.", questions[^1].Text);
    }

    [Theory]
    [InlineData("1. How many boats did you own at the end of the year:\n   a. under sail?\n   b. with an engine?", "1a 1b")]
    [InlineData("1. Can any of these boats, or their crews, carry:\n   a. horses?\n   b. the mail?", "1a 1b")]
    [InlineData("1. How many boats do you own:\n   a. how many have sails?\n   b. how many have engines?", "1 1a 1b")]
    [InlineData("1. How many boats do you own?\n   a. under sail?\n   b. with an engine?", "1 1a 1b")]
    public void Read_OfAQuestionThatItsPartsEnd_AsksInItsPartsAlone(string list, string keys) =>
        Assert.Equal(
            keys,
            string.Join(' ', LetterQuestions.Read($"Dear Board,\n\n{list}\n\nYours faithfully,\n\nRobin").Select(q => q.Key)));

    [Fact]
    public void Read_GivesEachQuestionsPlaceInTheLetter()
    {
        Assert.All(LetterQuestions.Read(Harbours), question =>
        {
            var place = Harbours.Substring(question.Start, question.Length);
            Assert.Equal(question.Text, string.Join(' ', place.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        });
    }

    [Theory]
    // The marks that people put behind or around a number.
    [InlineData("1) One?\n2) Two?", "1: One? | 2: Two?")]
    [InlineData("(1) One?\n(2) Two?", "1: One? | 2: Two?")]
    [InlineData("1: One?\n2: Two?", "1: One? | 2: Two?")]
    [InlineData("[1] One?\n[2] Two?", "1: One? | 2: Two?")]
    [InlineData("1 - One?\n2 - Two?", "1: One? | 2: Two?")]
    [InlineData("1.One?\n2.Two?", "1: One? | 2: Two?")]
    [InlineData("01. One?\n02. Two?", "1: One? | 2: Two?")]
    [InlineData("1 One?\n2 Two?", "1: One? | 2: Two?")]
    [InlineData("Q1 One?\nQ2: Two?", "1: One? | 2: Two?")]
    [InlineData("Question 1: One?\nQuestion 2\nTwo?", "1: One? | 2: Two?")]
    [InlineData("Q1 number of boats\nQ2 number of cranes", "1: number of boats | 2: number of cranes")]
    [InlineData("Cwestiwn 1: Un?\nCwestiwn 2: Dau?", "1: Un? | 2: Dau?")]
    [InlineData("1.\nOne?\n\n2.\n\nTwo?", "1: One? | 2: Two?")]
    [InlineData("a) One?\nb) Two?", "a: One? | b: Two?")]
    [InlineData("A. One?\nB. Two?", "A: One? | B: Two?")]
    [InlineData("i) One?\nii) Two?\niii) Three?", "i: One? | ii: Two? | iii: Three?")]
    [InlineData("- One?\n- Two?", "1: One? | 2: Two?")]
    [InlineData("• One?\n  ◦ A?\n• Two?", "1: One? | 1.1: A? | 2: Two?")]
    // Nesting by kind, by indent, by a colon and by what is printed.
    [InlineData("1. One?\n(a) A?\n(i) I?\n(ii) II?\n(b) B?\n2. Two?", "1: One? | 1a: A? | 1a.i: I? | 1a.ii: II? | 1b: B? | 2: Two?")]
    [InlineData("1. One?\n   i. I?\n   ii. II?", "1: One? | 1.i: I? | 1.ii: II?")]
    [InlineData("1. One?\n- A?\n- B?\n2. Two?", "1: One? | 1.1: A? | 1.2: B? | 2: Two?")]
    [InlineData("1. One?\n  - A?\n    - deep?\n  - B?", "1: One? | 1.1: A? | 1.1.1: deep? | 1.2: B?")]
    [InlineData("1. One?\n   1. A?\n   2. B?\n2. Two?", "1: One? | 1.1: A? | 1.2: B? | 2: Two?")]
    [InlineData("4. For each boat:\n1. name?\n2. age?\n5. Five?", "4.1: name? | 4.2: age? | 5: Five?")]
    [InlineData("1. One?\n1a. A?\n1b) B?\n2. Two?\n2(a) A?\n2 (b) B?", "1: One? | 1a: A? | 1b: B? | 2: Two? | 2a: A? | 2b: B?")]
    [InlineData("1. One?\n1.1 A?\n2. Two?\n2.1 B?\n2.2 C?\n3. Three?", "1: One? | 1.1: A? | 2: Two? | 2.1: B? | 2.2: C? | 3: Three?")]
    [InlineData("1. One?\n1.1 A?\n1.2. B?\n2. Two?\n2.1 C?", "1: One? | 1.1: A? | 1.2: B? | 2: Two? | 2.1: C?")]
    [InlineData("1.a. A?\n1.b. B?\n2.a) C?", "1a: A? | 1b: B? | 2a: C?")]
    [InlineData("1. (a) A?\n(b) B?\n2. Two?", "1a: A? | 1b: B? | 2: Two?")]
    [InlineData("a. A\nb. B\nc. C\nd. D\ne. E\nf. F\ng. G\nh. H\ni. I\nj. J",
        "a: A | b: B | c: C | d: D | e: E | f: F | g: G | h: H | i: I | j: J")]
    // Numbering that is broken: repeated, begun again, with a gap.
    [InlineData("1. One?\n2. Two?\n2. Again?\n3. Three?", "1: One? | 2: Two? | 2.2: Again? | 3: Three?")]
    [InlineData("About boats\n1. One?\n2. Two?\n\nAbout cranes\n1. Uno?\na. A?\n2. Due?",
        "1: One? | 2: Two? | 1.2: Uno? | 1.2a: A? | 2.2: Due?")]
    [InlineData("1. One?\n2. Two?\n4. Four?", "1: One? | 2: Two? | 4: Four?")]
    [InlineData("4. Four?\n5. Five?", "4: Four? | 5: Five?")]
    public void Read_WithAListOfSomeKind_GivesItsItems(string letter, string items) => Assert.Equal(items, Told(letter));

    [Theory]
    [InlineData("1. If you own boats, please give:\na. their names\nb. their ages",
        "1: If you own boats, please give: | 1a: their names | 1b: their ages")]
    [InlineData("1. Please give:\na. their names\nb. their ages", "1a: their names | 1b: their ages")]
    [InlineData("1. How many were there in each of these years:\na. 2021\nb. 2022",
        "1a: 2021 | 1b: 2022")]
    [InlineData("1. Number of boats owned by\na. the Board\nb. others", "1a: the Board | 1b: others")]
    [InlineData("1. Boats\na. How many?\n2. Cranes\na. How many?", "1a: How many? | 2a: How many?")]
    [InlineData("1. Owner of the crane\na. date of its purchase\n2. Number of boats",
        "1: Owner of the crane | 1a: date of its purchase | 2: Number of boats")]
    [InlineData("1. Boats lost\na. sunk\nb. stolen\n2. Number of cranes", "1a: sunk | 1b: stolen | 2: Number of cranes")]
    [InlineData("1. OS maps:\na. Which?\n2. Os oes cychod:\na. Faint?", "1a: Which? | 2: Os oes cychod: | 2a: Faint?")]
    public void Read_WithAStem_GivesItAKeyOnlyIfItAsks(string letter, string items) => Assert.Equal(items, Told(letter));

    [Theory]
    // Within a sentence, where nothing stands in lines of its own.
    [InlineData("Dear Board\n\nPlease send (a) the log of 2022, and (b) your letters\nabout it. Thank you.",
        "a: the log of 2022 | b: your letters about it.")]
    [InlineData("(i) How many boats? (ii) How many cranes?", "i: How many boats? | ii: How many cranes?")]
    [InlineData("1. Boats in 2022: (a) how many sank, (b) how many rose?\n2. Cranes?",
        "1a: how many sank | 1b: how many rose? | 2: Cranes?")]
    [InlineData("1. Was any paper withheld (a) or burnt (b)?", "1: Was any paper withheld (a) or burnt (b)?")]
    [InlineData("1. Which parts of section 9 (a) and (b) do you use?", "1: Which parts of section 9 (a) and (b) do you use?")]
    public void Read_WithAListWithinASentence_GivesItsItems(string letter, string items) => Assert.Equal(items, Told(letter));

    [Theory]
    [InlineData("Please send me the accounts of 2022 and 2023.")]
    [InlineData("We met (a) and (b) there.")]
    [InlineData("")]
    [InlineData("How many boats do you own?\n\nYours,\n\nA. Pask\n4. Quay Row")]
    [InlineData("12 months ago I asked about boats.\n3 boats had sunk.")]
    [InlineData("Dear Board\n\n- a dash alone")]
    [InlineData("1.5 million was spent.\n10.30 am is when I called.\n31.12. was the last day.")]
    [InlineData("Item 3 of the minutes interests me.\nquestion 2 of my letter too.")]
    public void Read_WithoutAList_GivesNoQuestions(string letter) => Assert.Empty(LetterQuestions.Read(letter));

    [Theory]
    [InlineData("1. One?\n2. Two?\nKofi Brown", "1: One? | 2: Two?")]
    [InlineData("1. One?\n2. Two?\n\nD. Pask", "1: One? | 2: Two?")]
    [InlineData("1. One?\n2. Two?\n\nBest, Wilf\n3. Quay Row", "1: One? | 2: Two?")]
    [InlineData("1. Un?\n2. Dau?\nDiolch\nYn gywir\nMabli", "1: Un? | 2: Dau?")]
    [InlineData("1. One?\n2. Two?\n\nPlease send it as:\n- CSV\n- XLS", "1: One? | 2: Two?")]
    [InlineData("1. One?\n- A?\n- B?\n\nPlease send it as:\n- CSV\n- XLS", "1: One? | 1.1: A? | 1.2: B?")]
    [InlineData("1. One?\n\nIf so, please give:\n- the name\n- the date\n2. Two?", "1: One? | 1.1: the name | 1.2: the date | 2: Two?")]
    public void Read_WithMoreAfterTheList_LeavesItOut(string letter, string items) => Assert.Equal(items, Told(letter));

    [Fact]
    public void Read_WithLinesBrokenByWidth_KeepsSentencesWhole()
    {
        const string letter = """
            1. How many boats were towed into the inner harbour during the year
            2023? Give the figure of each quay.
            2. How many of them did the Board tow itself, and how many by other
            hands? Of these, how many needed the big crane, the one of 1962, to be
            lifted?
            """;

        Assert.Equal(
            "1: How many boats were towed into the inner harbour during the year 2023? Give the figure of each quay. | "
            + "2: How many of them did the Board tow itself, and how many by other hands? "
            + "Of these, how many needed the big crane, the one of 1962, to be lifted?",
            Told(letter));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Read_WithAnyLineEnd_IsTheSame(string end) =>
        Assert.Equal("1: One? | 1a: A? | 2: Two?", Told($"1. One?{end}{end}  a) A?{end}2. Two?{end}"));

    [Fact]
    public void Read_WithHostileLetters_GivesEachKeyOnceAndNeverThrows()
    {
        string[] lines =
        [
            "1.", "1. x", "a) y:", "i. z", "- d", "    - e", "1.1.1.1.1.1.1.1 f", "999. g", "(", "(a", "Q", "\u00a0 2. h", "))",
            "1a1b1c", "\ud800",
        ];
        var random = new Random(2006);
        for (var trial = 0; trial < 200; trial++)
        {
            var picked = Enumerable.Range(0, 60).Select(_ => new string(' ', random.Next(4)) + lines[random.Next(lines.Length)]);
            var letter = string.Join('\n', picked);

            var keys = LetterQuestions.Read(letter).Select(question => question.Key).ToList();

            Assert.Equal(keys.Distinct(), keys);
        }
    }

    [Theory]
    [InlineData("1. x\n")]
    [InlineData("1. x:\na. y:\ni. z\n")]
    [InlineData("- x:\n  - y\n")]
    [InlineData("1.1 x\n")]
    [InlineData("((((1. \n")]
    public void Read_WithAVeryLongLetter_ComesToAnEnd(string part) =>
        Assert.NotNull(LetterQuestions.Read(string.Concat(Enumerable.Repeat(part, 20_000))));

    private static string Told(string letter) =>
        string.Join(" | ", LetterQuestions.Read(letter).Select(question => $"{question.Key}: {question.Text}"));
}
