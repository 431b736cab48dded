using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class SettingsModel(AccountFactsQuery query, CurrentViewer viewer, Texts texts) : PageModel
{
    private static readonly string[] Dones =
        ["name", "address", "language", "password", "totp-off", "passkey", "passkey-removed", "deadlines"];

    public required AccountFacts Facts { get; set; }

    public string? Done { get; private set; }

    public string Language => Languages.Find(Facts.Language) is { } known ? texts.In(known, "Language.Name") : Facts.Language;

    // Whoever looks after other people's letters has more to lose.
    public bool ShouldTurnOnTotp => Facts is { Role: not UserRole.Member, HasTotp: false };

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        Facts = await query.OfAsync(viewer.Value.UserId ?? 0, cancellation);
        Done = Dones.FirstOrDefault(d => d == done);
    }
}
