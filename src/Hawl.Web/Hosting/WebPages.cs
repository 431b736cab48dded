using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hawl.Web.Api;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Hawl.Web.Hosting;

// The pages people read: languages, static files, Razor Pages and help. Program.cs calls both halves.
public static class WebPages
{
    public static IServiceCollection AddHawlPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // Pages are UTF-8: letters beyond ASCII stay letters.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<Texts>();
        services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<Texts>());
        services.AddSingleton<DateWords>();
        services.AddSingleton<HelpPages>();
        services.AddSingleton<DemonstrationNotice>();
        services.AddScoped<PageLinks>();
        services.AddSingleton<StatusWords>();
        services.AddSingleton<NextSteps>();
        services.AddSingleton<EventWords>();
        services.AddSingleton<FollowUpTexts>();
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<SiteBuild>();
        services.AddScoped<PageTags>();
        services.AddHawlPolicies();
        services.AddOutputCache(o => o.AddBasePolicy(new KeptPages()));
        services.AddRazorPages()
            .AddMvcOptions(o =>
            {
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                o.ModelBindingMessageProvider.SetWords();
                o.Filters.Add<RuleExceptions>();
            })
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, _) => new Texts());
        return services;
    }

    public static WebApplication UseHawlPages(this WebApplication app)
    {
        app.UseRequestLanguage();
        app.UsePageHeaders();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseStaticFiles(StaticFiles.Options);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UsePublicPages();
        app.UseOutputCache();
        app.UseAddresses();
        app.MapRazorPages();
        app.MapAttachments();
        app.MapRobots();
        app.MapSitemap();
        app.MapShortAddresses();
        return app;
    }
}
