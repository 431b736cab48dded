using System.Text.RegularExpressions;

namespace Hawl.Law.Words;

/// <summary>The provisions of laws, named as a reader would say them.</summary>
/// <example><code>
/// ProvisionNames.In("cy", "s.43(2)") // "adran 43(2)"
/// ProvisionNames.In("en", "§ 3 Nr. 1") // "§ 3 Nr. 1"
/// </code></example>
public static partial class ProvisionNames
{
    /// <summary>A provision's name in a language.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <param name="reference">The provision in normal form, such as <c>reg.12(4)(b)</c>.</param>
    /// <returns>The name; the reference itself where it is written in another manner.</returns>
    public static string In(string language, string reference)
    {
        var numbered = Numbered().Match(reference);
        var kind = numbered.Groups["kind"].Value;
        return numbered.Success ? Phrasebook.In(language).Say($"provision.{kind}", ("number", numbered.Groups["rest"].Value)) : reference;
    }

    [GeneratedRegex(@"^(?<kind>s|reg|art)\.(?<rest>\d.*)$")]
    private static partial Regex Numbered();
}
