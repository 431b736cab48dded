namespace Hawl.Core.Batches;

public enum BatchAskState
{
    Waiting,
    Granted,
    Refused,

    // By whoever asked, to change the letter or the list.
    TakenBack,
}
