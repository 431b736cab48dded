using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Hawl.Web.Ui;

// The languages are the Resources/Texts.*.resx files there were at build time; the project file lists them in the assembly.
public static class Languages
{
    private static readonly Assembly Home = typeof(Languages).Assembly;

    public static Language Default { get; } = new(
        CultureInfo.GetCultureInfo(Home.GetCustomAttribute<NeutralResourcesLanguageAttribute>()?.CultureName ?? "en-GB"), IsDefault: true);

    public static IReadOnlyList<Language> All { get; } =
    [
        Default,
        .. Home.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(a => a.Key == "Texts")
            .SelectMany(a => (a.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(file => Path.GetExtension(file).TrimStart('.'))
            .Order(StringComparer.Ordinal)
            .Select(tag => new Language(CultureInfo.GetCultureInfo(tag), IsDefault: false)),
    ];

    public static Language Current =>
        All.FirstOrDefault(l => l.Culture.Equals(CultureInfo.CurrentUICulture)) ?? Default;

    public static Language? Find(string? code) =>
        All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));
}
