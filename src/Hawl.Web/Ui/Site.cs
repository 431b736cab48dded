namespace Hawl.Web.Ui;

// What pages need to know of the installation's settings.
public sealed record Site(string Name, string? Contact, Uri PublicUrl, string DataFolder, TimeZoneInfo Zone);
