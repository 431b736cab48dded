namespace Hawl.Law.Citations;

/// <summary>A provision of a law, named in a text.</summary>
/// <param name="Act">The label of the act, such as <c>FOIA</c>.</param>
/// <param name="Ref">The provision in normal form, such as <c>s.36(2)(b)(ii)</c> or <c>reg.12(4)(b)</c>.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends: the first unit after it.</param>
/// <param name="Meaning">What the provision is to a request.</param>
/// <example><code>
/// CitationFinder.Find("Sections 24(2) &amp; 31(3) apply.", regime, RegimeLibrary.BuiltIn)
/// // FOIA s.24(2) at 0..14 and FOIA s.31(3) at 17..22, both CitedAs.NeitherConfirmNorDeny
/// </code></example>
public sealed record Citation(string Act, string Ref, int Start, int End, CitedAs Meaning);
