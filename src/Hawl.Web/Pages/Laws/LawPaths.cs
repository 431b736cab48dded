using System.Text;
using Hawl.Law.Regimes;

namespace Hawl.Web.Pages.Laws;

// Where a law, and each provision of its file, has its page: s.43(2) of uk-foia is /law/uk-foia/s-43-2.
public static class LawPaths
{
    public static string Of(Regime law) => $"/law/{law.Id}";

    public static string Of(Regime law, string reference) => $"/law/{law.Id}/{NameOf(reference)}";

    // A law's own page and those of its provisions.
    public static IEnumerable<string> All(Regime law) =>
        [Of(law), .. law.Exemptions.Select(e => Of(law, e.Ref)), .. law.Grounds.Select(g => Of(law, g.Ref))];

    public static string NameOf(string reference)
    {
        var name = new StringBuilder(reference.Length);
        foreach (var letter in reference)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(char.ToLowerInvariant(letter));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().TrimEnd('-');
    }
}
