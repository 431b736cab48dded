namespace Hawl.Core.Correspondence;

public enum LetterKind
{
    InitialRequest,
}
