using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Support;

// A site with accounts made as people make them, by its forms and the links it sends.
public sealed class AccountWorld : IAsyncLifetime
{
    public const string Password = "seven quiet herons";

    private int last;

    public TestSite Site { get; } = new();

    public Task InitializeAsync() => Site.InitializeAsync();

    public Task DisposeAsync() => Site.DisposeAsync();

    public string Address() => $"reader{Interlocked.Increment(ref last)}@people.example";

    public Visitor Visitor() => new(Site, $"198.51.100.{Interlocked.Increment(ref last) % 250}");

    // The token of the last link to an address, as its mail would carry it; null: the mail carries none.
    public async Task<string?> TokenAsync(string email)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<HawlContext>().AccountLinks
            .Where(l => l.Email == email).OrderByDescending(l => l.Id).Select(l => l.Id).FirstAsync();
        return (await scope.ServiceProvider.GetRequiredService<PrepareAccountMail>().ExecuteAsync(id, default))?.Token;
    }

    // Of each link to an address.
    public async Task<IReadOnlyList<string>> TokensAsync(string email)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var ids = await scope.ServiceProvider.GetRequiredService<HawlContext>().AccountLinks
            .Where(l => l.Email == email).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync();
        var tokens = new List<string>();
        foreach (var id in ids)
        {
            var mail = await scope.ServiceProvider.GetRequiredService<PrepareAccountMail>().ExecuteAsync(id, default);
            tokens.AddRange(mail?.Token is { } token ? [token] : Array.Empty<string>());
        }

        return tokens;
    }

    // Signs up and confirms; the visitor is then signed in.
    public async Task<string> JoinAsync(Visitor visitor, string? email = null)
    {
        var address = email ?? Address();
        await visitor.PostAsync("/profile/sign_up", Form("Robin Vale", address, Password));
        await visitor.PostAsync($"/c/{await TokenAsync(address)}");
        return address;
    }

    public static Task<Visitor.Page> SignInAsync(Visitor visitor, string email, string password = Password) =>
        visitor.PostAsync("/profile/sign_in", ("Form.Email", email), ("Form.Password", password));

    public static (string, string)[] Form(string name, string email, string password) =>
        [("Form.Name", name), ("Form.Email", email), ("Form.Password", password)];
}
