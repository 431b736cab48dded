using Hawl.Core;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Hawl.Web.Hosting;

// What every page is made with: this build of the program, its style and script, and the settings that pages show.
public sealed class SiteBuild(IFileVersionProvider files, HawlSettings settings)
{
    private static readonly string[] Shared =
        ["/css/hawl.css", "/js/enhance.js", "/js/choose-authority.js", "/favicon.svg", "/img/shapes.svg"];

    public string Id { get; } = string.Join(
        '\n',
        [
            typeof(SiteBuild).Module.ModuleVersionId.ToString(),
            settings.SiteName, settings.Contact, settings.PublicUrl.AbsoluteUri, settings.TimeZone.Id, settings.DefaultLanguage,
            .. Shared.Select(f => files.AddFileVersionToPath(PathString.Empty, f)),
        ]);
}
