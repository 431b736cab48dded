using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// What the search for an authority offers while it is typed into: a few names with where they lead.
public static class AuthoritySuggestions
{
    private const int Most = 8;

    public static void MapAuthoritySuggestions(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/select_authority/suggestions", [HttpMethods.Get, HttpMethods.Head], FindAsync)
        .WithMetadata(new MadeFromAttribute(PageSource.Lists))
        .RequireAuthorization(Policies.Public);

    private static async Task<IResult> FindAsync(
        string? query, AskableAuthoritiesQuery authorities, Texts texts, CancellationToken cancellation)
    {
        var found = string.IsNullOrWhiteSpace(query)
            ? []
            : await authorities.FindAsync(AuthorityChoice.Read("all", query), Languages.Current.Code, null, Most, cancellation);
        return Results.Json(found.Select(a => Offer(a, texts)));
    }

    private static Suggestion Offer(AskableAuthority authority, Texts texts)
    {
        var (line, page) = (authority.Line, authority.Obstacle is null ? "new" : "body");
        var note = authority.Obstacle is { } obstacle
            ? $"{texts["Ask.CannotBeAsked"]} {texts[$"Ask.Obstacle.{Words.Of(obstacle)}"]}"
            : AskedLaw.Named(authority.RegimeId).ShortName.In(Languages.Current.Code);
        return new Suggestion(line.Name, note, $"{Languages.Current.PathPrefix}/{page}/{line.Slug}");
    }

    public sealed record Suggestion(string Name, string Note, string Address);
}
