namespace Hawl.Core.Correspondence;

// What a step of the intake found, and why: kept with the delivery.
public sealed record IntakeDecision(string Step, string Result, string Why);
