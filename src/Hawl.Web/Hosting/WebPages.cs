using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Web.Api;
using Hawl.Web.Pages.Admin;
using Hawl.Web.Pages.Asking;
using Hawl.Web.Pages.Batches;
using Hawl.Web.Pages.Datasets;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Hawl.Web.Hosting;

// The pages people read: languages, static files, Razor Pages and help. Program.cs calls both halves.
public static class WebPages
{
    public static IServiceCollection AddHawlPages(this IServiceCollection services, HawlSettings settings)
    {
        services.AddHttpContextAccessor();
        // Pages are UTF-8: letters beyond ASCII stay letters.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<Texts>();
        services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<Texts>());
        services.AddSingleton<DateWords>();
        services.AddSingleton<CellWords>();
        services.AddSingleton<HelpPages>();
        services.AddSingleton<DemonstrationNotice>();
        services.AddScoped<PageLinks>().AddScoped<AnswerMarkup>().AddScoped<DatasetMarkup>();
        services.AddSingleton<StatusWords>().AddSingleton<NextSteps>();
        services.AddScoped<BatchHeads>().AddScoped<BatchInHand>();
        services.AddSingleton<RowWords>();
        services.AddSingleton<LawWords>();
        services.AddScoped<RemedyDrafts>();
        services.AddSingleton<EventWords>();
        services.AddSingleton<SuggestionWords>();
        services.AddSingleton<RequestPapers>();
        services.AddScoped<RequestFiles>();
        services.AddScoped<RequestZip>();
        services.AddSingleton<BundlePapers>();
        services.AddScoped<BundleZip>();
        services.AddScoped<PublishedFiles>();
        services.AddSingleton<LargeTexts>();
        services.AddDownloadLimits();
        services.AddSingleton<FollowUpTexts>();
        services.AddSingleton<FindingWords>();
        services.AddScoped<LetterForm>();
        services.AddScoped<CalendarPlans>();
        services.AddSingleton<RefusalWords>();
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<SiteBuild>();
        services.AddScoped<PageTags>();
        services.AddHawlPolicies(settings);
        services.AddAccountLimits();
        services.AddProtection(settings);
        services.AddPasskeys(settings);
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

    // Keys in the database; the forms' own cookie is as close as the others.
    private static void AddProtection(this IServiceCollection services, HawlSettings settings)
    {
        services.AddDataProtection().SetApplicationName("hawl");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((o, keys) => o.XmlRepository = keys);
        services.AddAntiforgery(o => SignInCookie.Settle(o.Cookie, "hawl-form", settings));
        // A proxy on this machine says whom it speaks for.
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor);
    }

    private static void AddPasskeys(this IServiceCollection services, HawlSettings settings)
    {
        services.AddIdentityCore<User>();
        services.AddScoped<IUserStore<User>>(s => s.GetRequiredService<PasskeyStore>());
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.Configure<IdentityPasskeyOptions>(o => PasskeyForms.Settle(o, settings));
        services.AddScoped<PasskeyForms>();
    }

    public static WebApplication UseHawlPages(this WebApplication app)
    {
        // Nobody but the settings says what the site's address is.
        var scheme = app.Services.GetRequiredService<HawlSettings>().PublicUrl.Scheme;
        app.Use((context, next) =>
        {
            context.Request.Scheme = scheme;
            return next(context);
        });
        app.UseForwardedHeaders();
        app.UseRequestLanguage();
        app.UsePageHeaders();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseStaticFiles(StaticFiles.Options);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UsePublicPages();
        app.UseOutputCache();
        app.UseAddresses();
        app.MapRazorPages();
        app.MapAttachments();
        app.MapDeadlineFeed();
        app.MapDownloads();
        app.MapRobots();
        app.MapSitemap();
        app.MapBatchDownload();
        app.MapTableDownloads();
        app.MapDatasetFiles();
        app.MapAuthoritiesDownload();
        app.MapShortAddresses();
        app.MapAuthoritySuggestions();
        return app;
    }
}
