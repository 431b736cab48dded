namespace Hawl.Core.Correspondence;

// How far somebody who goes through the mail that was there before has come.
public interface IOldMailPlace
{
    // What it is kept under.
    int Version { get; }

    // All messages up to this one are done.
    long LastId { get; set; }

    DateTime? FinishedAt { get; set; }
}
