using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

/// <summary>A provision on which an authority relies, in this message and for this request, for not giving or not confirming
/// something.</summary>
/// <param name="Act">The label of the act whose provision it is, such as <c>FOIA</c>.</param>
/// <param name="Ref">The most specific form printed: <c>s.40(2)</c>, <c>reg.12(4)(b)</c>.</param>
/// <param name="Ncnd">Whether it is relied on for neither confirming nor denying.</param>
/// <param name="Questions">Keys of the questions it is tied to; <c>*</c> for the whole request; none for a part without a number.</param>
/// <param name="Evidence">The sentence that applies it.</param>
/// <example><code>new AppliedGround("FOIA", "s.24(2)", true, ["*"], evidence)</code></example>
public sealed record AppliedGround(string Act, string Ref, bool Ncnd, IReadOnlyList<string> Questions, Evidence Evidence);
