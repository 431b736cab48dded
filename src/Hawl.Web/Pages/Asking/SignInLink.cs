using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// The way through signing in and back to a path of this site, in the page's language.
public static class SignInLink
{
    public static string To(string path) =>
        $"{Languages.Current.PathPrefix}/profile/sign_in?r={Uri.EscapeDataString(Languages.Current.PathPrefix + path)}";

    // A draft that is not here may be that of somebody who has been signed out meanwhile; whoever is signed in has none.
    public static IActionResult OrNotFound(PageModel page, CurrentViewer viewer, string path) =>
        viewer.Value == Viewer.Anonymous ? page.LocalRedirect(To(path)) : page.NotFound();
}
