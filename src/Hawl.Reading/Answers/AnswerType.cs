namespace Hawl.Reading.Answers;

/// <summary>What kind of answer a question got. Each is a different thing: none at all is not the same as not held.</summary>
/// <example><code>answer.Type == AnswerType.NotHeld</code></example>
public enum AnswerType
{
    /// <summary>No words of the reply answer it.</summary>
    Unanswered,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>A number, or a bound such as "&lt;5".</summary>
    Number,

    /// <summary>A date, a month or a year.</summary>
    Date,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Several things.</summary>
    List,

    /// <summary>None, zero, nil: the answer to how many or which.</summary>
    Nil,

    /// <summary>The authority has no such information.</summary>
    NotHeld,

    /// <summary>It is kept back.</summary>
    Refused,

    /// <summary>Whether it is held is neither confirmed nor denied.</summary>
    Ncnd,

    /// <summary>The question does not arise.</summary>
    NotApplicable,

    /// <summary>The answer is elsewhere: at another question, at an address of the web, in an earlier reply.</summary>
    See,

    /// <summary>A document is sent.</summary>
    Attachment,
}
