using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// A reply came: what did they send? Five pictures, and behind the last of them the rarer answers.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class DescribeModel(
    RequestInHandQuery requests, SuggestionQuery suggestions, CurrentViewer viewer, SiteToday today, Texts texts) : PageModel
{
    private const string Else = "else";

    private static readonly (WhatCame Came, string Shape)[] Common =
        [(WhatCame.Full, "full"), (WhatCame.Partial, "partial"), (WhatCame.Refused, "refused"), (WhatCame.NotHeld, "not-held")];

    private static readonly (WhatCame Came, string Shape)[] Rarer =
    [
        (WhatCame.Question, "clarification"), (WhatCame.Acknowledged, "acknowledged"), (WhatCame.Longer, "waiting"),
        (WhatCame.Moved, "see"), (WhatCame.NilReturn, "nil-return"), (WhatCame.Ncnd, "ncnd"), (WhatCame.ByPost, "file"),
        (WhatCame.Undelivered, "undelivered"), (WhatCame.Unclear, "unsure"),
    ];

    public required RequestInHand Asked { get; set; }

    [BindProperty]
    public string? Came { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public long? Reply { get; set; }

    public bool IsStale { get; private set; }

    public Suggestion? Suggestion { get; private set; }

    public bool MaySay => Asked.MaySay(viewer.Value, today.Value);

    public bool AsksFurther => Came == Else || Rarer.Any(c => Words.Of(c.Came) == Came);

    public IReadOnlyList<Choice> Choices => AsksFurther
        ? [.. Rarer.Select(Choice)]
        : [.. Common.Select(Choice), new Choice(Else, texts["Came.else"], texts["Came.else.Hint"], "clarification")];

    public async Task<IActionResult> OnGetAsync(string slug, string? came, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation))
        {
            return NotFound();
        }

        Came = came;
        Response.StatusCode = MaySay ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string slug, [FromServices] SayWhatCame say, [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation))
        {
            return NotFound();
        }

        if (Came == Else)
        {
            return Page();
        }

        if (Common.Concat(Rarer).All(c => Words.Of(c.Came) != Came))
        {
            ModelState.AddModelError(nameof(Came), texts["Came.Choose"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        try
        {
            var saying = new Saying(Words.To<WhatCame>(Came ?? ""), Reason, Version, Reply);
            await say.ExecuteAsync(Asked.Line.Id, saying, viewer.Value, cancellation);
        }
        catch (RuleException refused) when (refused.Rule == GivenReason.Rule)
        {
            ModelState.AddModelError(nameof(Reason), refusals.Of(refused));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        catch (RuleException refused) when (refused.Rule == RequestRights.Stale)
        {
            IsStale = await FindAsync(slug, cancellation);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/next?done=said");
    }

    private Choice Choice((WhatCame Came, string Shape) answer)
    {
        var word = Words.Of(answer.Came);
        return new Choice(word, texts[$"Came.{word}"], texts[$"Came.{word}.Hint"], answer.Shape);
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        Suggestion = MaySay ? await suggestions.FindAsync(asked.Line.Id, viewer.Value, cancellation) : null;
        return true;
    }
}
