using System.Net;
using Hawl.Core;
using Hawl.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Hosting;

public sealed class RuleExceptionsTests : IAsyncLifetime
{
    private readonly TestSite site = new(services => services.Configure<MvcOptions>(o => o.Filters.Add(new Refuse())));

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/help?refuse", "That cannot be done")]
    [InlineData("/cy/help?refuse", "Ni ellir gwneud hynny")]
    public async Task Get_WhenAVerbRefuses_Returns409WithItsWords(string path, string title)
    {
        using var answer = await site.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains("One &lt;letter&gt; a day.", text, StringComparison.Ordinal);
    }

    private sealed class Refuse : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
            context.HttpContext.Request.QueryString.Value == "?refuse" && context.HttpContext.Request.Path == "/help"
                ? throw new RuleException("letters-a-day", "One <letter> a day.")
                : next();
    }
}
