using System.Text.RegularExpressions;
using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture.Rules;

internal static class Names
{
    private const string Nothings = "(?:(?<!Tag)Helpers?|Util(?:s|ity|ities)?|Manager|Common|Base|Service|(?<!^Core)Services)$";

    private static readonly string[] _interfaces = ["ISearch", "IMailTransport", "IFileStore", "IOldMailPlace"];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(
            "No name ends in a word that says nothing",
            SaysNothing,
            new Sample("MailHelper", ("src/Hawl.Core/Jobs/MailHelper.cs", "public static class MailHelper;")),
            new Sample("RequestServices", ("src/Hawl.Core/Jobs/A.cs", "class RequestServices { }")),
            new Sample("PageBase", ("src/Hawl.Web/Pages/A.cs", "namespace A; class PageBase { }"))),
        new(
            "An interface stands only where two things stand behind it",
            tree => Types(tree.Product)
                .Where(found => found.Type.Kind == "interface" && !_interfaces.Contains(found.Type.Name))
                .Select(Named),
            new Sample("IRequests", ("src/Hawl.Core/Requests/IRequests.cs", "public interface IRequests { void A(); }"))),
        new(
            "No class exists to be derived from, but for the one context behind two stores",
            tree => Types(tree.Product)
                .Where(found => found.Type is { Kind: "class", Name: not "HawlContext" } && found.Type.Is("abstract"))
                .Select(Named),
            new Sample("Notice", ("src/Hawl.Core/Notifications/Notice.cs", "public abstract class Notice { }"))),
        new(
            "One public type a file",
            tree => tree.CSharp.Where(file => Open(file).Skip(1).Any()).Select(file => $"{file}: {string.Join(", ", Open(file))}"),
            new Sample("A, B", ("src/Hawl.Core/Requests/A.cs", "public record A(int X); public enum B { C = 1, D }"))),
    ];

    private static IEnumerable<(SourceFile File, TypeDeclaration Type)> Types(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => file.Types.Select(type => (file, type)));

    private static string Named((SourceFile File, TypeDeclaration Type) found) => $"{found.File}: {found.Type.Name}";

    private static IEnumerable<string> Open(SourceFile file) =>
        file.Types.Where(type => type.Depth == 0 && type.Is("public") && !type.Is("partial")).Select(type => type.Name).Distinct();

    // A tag helper is the framework's own word for what it is.
    private static IEnumerable<string> SaysNothing(Tree tree) =>
        Types(tree.CSharp).Where(found => Regex.IsMatch(found.Type.Name, Nothings)).Select(Named);
}
