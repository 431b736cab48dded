namespace Hawl.Web.Ui;

// What pages need to know of the installation's settings.
public sealed record Site(string Name, string? Contact, Uri PublicUrl, string DataFolder, TimeZoneInfo Zone)
{
    public static Site From(IConfiguration settings) => new(
        settings["HAWL_SITE_NAME"] ?? "Hawl",
        settings["HAWL_CONTACT"],
        new Uri((settings["HAWL_PUBLIC_URL"] ?? (settings["HAWL_URLS"] ?? "http://127.0.0.1:8080").Split(';')[0]).TrimEnd('/')),
        settings["HAWL_DATA"] ?? "data",
        TimeZoneInfo.FindSystemTimeZoneById(settings["HAWL_TIME_ZONE"] ?? "Europe/London"));
}
