using System.Text;
using Hawl.Core;
using Hawl.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Authorities;

// Files of authorities, as an operator has them.
internal static class Csv
{
    public static AuthorityFile Read(this TestStore store, string csv) => store.Read(Encoding.UTF8.GetBytes(csv));

    public static AuthorityFile Read(this TestStore store, byte[] csv) =>
        store.Services.GetRequiredService<AuthorityFileReader>().Read(new MemoryStream(csv));

    public static Task<ImportResult> ImportAsync(this TestStore store, string csv, bool dryRun = false, params string[] tags) =>
        store.DoAsync((ImportAuthorities import) => import.ExecuteAsync(store.Read(csv), tags, "the operator", dryRun, default));

    public static async Task<string> RefusalAsync(this TestStore store, string csv) =>
        (await Assert.ThrowsAsync<RuleException>(() => store.ImportAsync(csv))).Message;
}
