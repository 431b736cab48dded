namespace Hawl.Core.Correspondence;

// What stands at a place of a segment: a record, or so many damaged bytes.
internal sealed record IntakeReading(IntakeRecord? Record, long Length);
