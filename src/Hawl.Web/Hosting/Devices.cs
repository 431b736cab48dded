namespace Hawl.Web.Hosting;

// A browser and its system in two words, for people to recognise their own; nothing else of what it says of itself is kept.
public static class Devices
{
    private static readonly (string Sign, string Word)[] Browsers =
    [
        ("Edg", "edge"), ("OPR/", "opera"), ("SamsungBrowser", "samsung"), ("Firefox", "firefox"), ("FxiOS", "firefox"),
        ("CriOS", "chrome"), ("Chrome", "chrome"), ("Safari", "safari"),
    ];

    private static readonly (string Sign, string Word)[] Systems =
    [
        ("iPhone", "iphone"), ("iPad", "ipad"), ("Android", "android"), ("Windows", "windows"), ("CrOS", "chromeos"),
        ("Mac OS", "mac"), ("Linux", "linux"),
    ];

    public static string Of(string? userAgent) => $"{Word(Browsers, userAgent)} {Word(Systems, userAgent)}";

    private static string Word((string Sign, string Word)[] known, string? userAgent) =>
        Array.Find(known, k => userAgent?.Contains(k.Sign, StringComparison.Ordinal) == true).Word ?? "unknown";
}
