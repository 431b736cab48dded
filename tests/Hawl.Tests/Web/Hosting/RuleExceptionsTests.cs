using System.Net;
using Hawl.Core;
using Hawl.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Hosting;

public sealed class RuleExceptionsTests : IAsyncLifetime
{
    private readonly TestSite site = new(services => services.Configure<MvcOptions>(o => o.Filters.Add(new Refuse())));

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/help?refuse", "That cannot be done", "One &lt;letter&gt; a day.")]
    [InlineData("/cy/help?refuse", "Ni ellir gwneud hynny", "One &lt;letter&gt; a day.")]
    [InlineData("/help?step", "That cannot be done", "This cannot be done with the request as it stands now.")]
    [InlineData("/cy/help?step", "Ni ellir gwneud hynny", "Ni ellir gwneud hyn gyda’r cais fel y mae nawr.")]
    [InlineData("/help?meanwhile", "That cannot be done", "Something else was changed here at the same moment")]
    public async Task Get_WhenAVerbRefuses_Returns409WithItsWords(string path, string title, string words)
    {
        using var answer = await site.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    private sealed class Refuse : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
            context.HttpContext.Request is { Path.Value: "/help" } asked
                ? asked.QueryString.Value switch
                {
                    "?refuse" => throw new RuleException("letters-a-day", "One <letter> a day."),
                    "?step" => throw new RuleException("request-step", "A request that is closed does not allow it."),
                    "?meanwhile" => throw new DbUpdateConcurrencyException(),
                    _ => next(),
                }
                : next();
    }
}
