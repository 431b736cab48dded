namespace Hawl.Core.Documents;

// Ends the reading of a file.
public sealed class DocumentUnreadable(DocumentFault fault) : Exception
{
    public DocumentFault Fault => fault;
}
