namespace Hawl.Core.Documents;

public enum ChildEnd
{
    Exited,
    TooSlow,
    TooMuch,
    NotThere,
}
