namespace Hawl.Core.Documents;

// What came of a child. Status: null where it was ended by us.
public sealed record ChildResult(ChildEnd End, int? Status, byte[] Output, string Error);
