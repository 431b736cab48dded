namespace Hawl.Core.Batches;

// What kind of answer a question wants. The letter says so in words, so that officers and the machine both know.
public enum QuestionKind
{
    Words,
    YesNo,
    Number,
    Date,
    List,
    File,
}
