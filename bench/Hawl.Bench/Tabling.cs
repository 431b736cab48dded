using System.Globalization;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Bench;

// The pages of a batch as large as wanted, beside the same pages of a small one.
internal static class Tabling
{
    private const int FewAuthorities = 10;
    private const int FewQuestions = 9;

    public static async Task<int> RunAsync(int authorities, int questions)
    {
        await using var site = await BenchSite.StartAsync(pages: true, BenchSignIn.Add);
        await site.RequestsAsync(1);
        var small = await BulkBatch.MakeAsync(site.Services, FewAuthorities, FewQuestions);
        var large = await BulkBatch.MakeAsync(site.Services, authorities, questions);
        Say($"{site.Store}: {authorities} authorities with {questions} questions, beside {FewAuthorities} with {FewQuestions}");
        using var reader = Reader(site);
        using var owner = Reader(site);
        owner.DefaultRequestHeaders.Add(BenchSignIn.Header, $"{await OwnerAsync(site.Services)}");
        await MeasureAsync(reader, "table", small, large, "/table");
        await MeasureAsync(reader, "replies", small, large, "");
        await MeasureAsync(reader, "charts", small, large, "/charts");
        await MeasureAsync(owner, "review", small, large, "/review");
        return 0;
    }

    private static async Task MeasureAsync(HttpClient client, string name, long small, long large, string path)
    {
        var (few, many) = (await PageTimes.OfAsync(client, Address(small, path)), await PageTimes.OfAsync(client, Address(large, path)));
        Say($"{name}, small: {few}");
        Say($"{name}, large: {many}; {many.Half / few.Half:0.0} times as long");
    }

    private static string Address(long batch, string path) => string.Create(
        CultureInfo.InvariantCulture, $"/info_request_batch/{batch}{path}");

    private static HttpClient Reader(BenchSite site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Url };

    private static async Task<long> OwnerAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HawlContext>().Users.Select(u => u.Id).SingleAsync();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
