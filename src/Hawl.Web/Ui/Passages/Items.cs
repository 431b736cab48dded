using System.Text.RegularExpressions;
using Hawl.Core.Correspondence;

namespace Hawl.Web.Ui.Passages;

public static partial class Items
{
    // "3. …", "b) …", "(iv) …", "Q2: …", "- …", "• …"
    public static bool BeginsOne(StoredPassage.Block block) =>
        block.Kind == "list-item" || Mark().IsMatch(string.Concat((block.Runs ?? []).Select(r => r.Text)));

    [GeneratedRegex(
        @"^\s*(?:\(?(?:Q\s?)?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]|[-–*•◦])\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
