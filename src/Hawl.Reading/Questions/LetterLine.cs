namespace Hawl.Reading.Questions;

// A line of a letter: where its first character that is not white space stands, how far in, and where its last one ends.
internal readonly record struct LetterLine(int Start, int Indent, int End)
{
    public bool IsBlank => Start == End;
}
