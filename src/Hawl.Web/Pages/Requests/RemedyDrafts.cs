using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using LetterTemplate = Hawl.Law.Regimes.LetterTemplate;

namespace Hawl.Web.Pages.Requests;

// Drafts what a requester can send about an answer, from the law's own letter and from what is ticked, in the request's language.
public sealed class RemedyDrafts(ShownRequestQuery requests, CurrentViewer viewer, SiteToday today, Links links)
{
    // Null: the law has no such remedy.
    public async Task<RemedyDraft?> FindAsync(
        RequestInHand asked, string? remedyId, ChallengeChoice choice, CancellationToken cancellation)
    {
        var law = AskedLaw.Named(asked.RegimeId);
        if (law.Remedies.FirstOrDefault(r => r.Id == remedyId) is not { } remedy
            || await requests.FindAsync(asked.Line.Slug, asked.Language, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return null;
        }

        var challenge = Challenge.Of(shown);
        var ticked = choice.Chosen ? choice : ChallengeChoice.Likely(challenge);
        var letter = law.FindLetter(remedy.Letter) is { } template
            ? Letter(law, template, asked.Language, shown, Ticked(challenge, ticked)).Write()
            : null;
        return new RemedyDraft(law, remedy, challenge, ticked, letter);
    }

    private static Challenge Ticked(Challenge challenge, ChallengeChoice choice) => challenge with
    {
        Grounds = [.. challenge.Grounds.Where(g => choice.Ground.Contains(g.Value))],
        Contents = [.. challenge.Contents.Where(c => choice.Lacks.Contains(c.Duty.Id))],
        Missed = [.. challenge.Missed.Where(m => choice.Late.Contains(m.Clock.Id))],
    };

    private RemedyLetter Letter(Regime law, LetterTemplate template, string language, ShownRequest shown, Challenge ticked) =>
        new(law, template, language)
        {
            Title = shown.Title,
            Authority = shown.Authority,
            Name = shown.User,
            Address = links.Request(shown.Slug),
            Regulator = law.RegulatorOn(today.Value)?.Name.In(language),
            Sent = shown.Dates.Sent,
            Due = Missed(shown.Dates)?.Due,
            Grounds = [.. ticked.Grounds.Select(g => g.Cited)],
            // That no answer came in time, the template says itself.
            Missed = [.. ticked.Missed.Where(m => !(SaysDue(template) && m.Clock.Start is ClockStart.RequestReceived && m.Ended is null))],
            Lacking = [.. ticked.Contents.Select(c => c.Duty)],
        };

    private static CaseDeadline? Missed(RequestDates dates) =>
        dates.Course.Response is { State: CaseDeadlineState.Missed } response ? response : null;

    private static bool SaysDue(LetterTemplate template) =>
        template.Paragraphs.Any(p => p.In("en").Contains("{due}", StringComparison.Ordinal));
}
