namespace Hawl.Core.Documents;

// Why a file was not read.
public enum DocumentFault
{
    // It opens with a password only.
    Locked,

    // It is not what its name or its first bytes say, or it breaks off.
    Damaged,

    // It opens and holds no words: pictures of pages, as a scanner makes them.
    NoText,

    // It holds more than is read of one file, or is made to burst.
    TooLarge,

    // It took longer than one file may.
    TooSlow,

    // Made by Word before 2007.
    OldWord,

    // Made by Excel before 2007.
    OldExcel,

    // Of a kind that is not read.
    OtherKind,

    // This machine lacks the program that reads it.
    NoReader,
}
