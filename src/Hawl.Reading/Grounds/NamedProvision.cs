namespace Hawl.Reading.Grounds;

/// <summary>A provision that is named but not applied.</summary>
/// <param name="Act">The label of its act.</param>
/// <param name="Ref">The provision in normal form.</param>
/// <param name="Why">Why it is no ground: <c>conditional</c>, <c>negated</c>, <c>standing text</c>, <c>quotation</c>,
/// <c>procedure</c>, <c>not applied</c>, <c>unlike</c> (its sentence is like none that applies one).</param>
/// <example><code>new NamedProvision("FOIA", "s.12", "conditional")</code></example>
public sealed record NamedProvision(string Act, string Ref, string Why);
