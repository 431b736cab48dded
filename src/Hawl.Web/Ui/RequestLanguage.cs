using System.Globalization;

namespace Hawl.Web.Ui;

// Decides the language of an answer by its address alone, so that it can be cached by address: "/cy/…", or "?locale=cy" on
// any page. The prefix moves into the path base, and every "~/…" link of the page then keeps it.
public static class RequestLanguage
{
    public const string QueryKey = "locale";

    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var language = Languages.Default;
        if (OfPath(request.Path) is { } named)
        {
            language = named;
            request.Path = Rest(request.Path);
        }

        language = Languages.Find(request.Query[QueryKey]) ?? language;
        request.PathBase = request.PathBase.Add(language.PathPrefix);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Code;
        return next(context);
    });

    private static Language? OfPath(PathString path) =>
        path.Value?.Split('/', 3) is ["", { Length: 2 } code, ..] ? Languages.Find(code) : null;

    private static PathString Rest(PathString path) =>
        path.Value?.Split('/', 3) is [_, _, var rest] ? "/" + rest : "/";
}
