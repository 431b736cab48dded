using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Hawl.Web.Pages.Admin;

// Where a moderator goes after a deed: back to the list it was done from, which says that it was done.
public static class AdminWay
{
    public const string Home = "home";

    private static readonly string[] Deeds =
    [
        "delivered", "set-aside", "fetched-back", "taken-back", "resent", "given-up", "resolved", "saved", "shown", "renamed", "classified",
        "suspended", "lifted", "role", "permission", "confirmed", "signed-out", "totp-off", "answered",
        "days-added", "day-taken-back", "law-changed",
    ];

    public static IActionResult After(string done, string? from, string otherwise)
    {
        var path = from == Home ? "/admin" : IsTasks(from) ? $"/admin/tasks/{from}" : otherwise;
        return new LocalRedirectResult($"{Languages.Current.PathPrefix}{path}{(path.Contains('?') ? '&' : '?')}done={done}");
    }

    // One of ours, or nothing is said.
    public static string? Done(string? word) => Deeds.Contains(word) ? word : null;

    private static bool IsTasks(string? word) => Enum.GetValues<TaskKind>().Any(k => Words.Of(k) == word);
}
