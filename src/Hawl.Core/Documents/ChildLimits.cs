namespace Hawl.Core.Documents;

// What a child may use: time by the clock and by the processor, bytes of output, and bytes of address space (null: as it likes,
// since .NET reserves far more than it uses and is held by its own limit on the heap).
public sealed record ChildLimits(TimeSpan Wall, TimeSpan Processor, long Output, long? Memory);
