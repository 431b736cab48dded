namespace Hawl.Core.Documents;

// Ends the reading of a file.
public sealed class UnreadableDocumentException(DocumentFault fault) : Exception
{
    public DocumentFault Fault => fault;
}
