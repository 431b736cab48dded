using Hawl.Core.Accounts;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hawl.Web.Pages.Account;

// What several forms about accounts ask and say alike.
internal static class AccountForms
{
    public static string Carried(string? returnPath) =>
        returnPath is null ? "" : QueryString.Create("r", returnPath).ToUriComponent();

    public static void JudgePassword(
        this ModelStateDictionary state, string field, string? password, Texts texts, params ReadOnlySpan<string?> about)
    {
        if (PasswordRules.Judge(password, about) is { } fault)
        {
            state.AddModelError(field, texts[$"Account.Password.{Core.Words.Of(fault)}", PasswordRules.Shortest, PasswordRules.Longest]);
        }
    }

    public static string WaitWords(Texts texts, TimeSpan wait) => wait < TimeSpan.FromMinutes(1)
        ? texts.Count("Account.Wait.Seconds", (long)Math.Ceiling(wait.TotalSeconds))
        : texts.Count("Account.Wait.Minutes", (long)Math.Ceiling(wait.TotalMinutes));

    public static string SuspendedWords(Texts texts, string? reason) => texts["Account.SignIn.Suspended", reason ?? ""].TrimEnd();
}
