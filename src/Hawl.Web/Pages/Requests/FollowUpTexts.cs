using System.Globalization;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Mail.Addresses;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Requests;

// What the page of a follow-up says: whom it can go to, what it is for, and what to look at before it is sent.
public sealed class FollowUpTexts(Texts texts, DateWords dates, RefusalWords refusals)
{
    public string ValueOf(Correspondent? to) => to?.MessageId?.ToString(CultureInfo.InvariantCulture) ?? FollowUpModel.Main;

    public long? MessageOf(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // Who wrote last is answered; a review is asked of the authority.
    public Correspondent? Likeliest(LetterKind kind, FollowUpDraft? draft) =>
        kind is LetterKind.InternalReview ? null : draft?.Correspondents.FirstOrDefault(c => c.MessageId is not null);

    public IReadOnlyList<Choice> Addressees(IReadOnlyList<Correspondent> correspondents, RequestInHand asked) =>
    [
        .. correspondents.Select(c => new Choice(ValueOf(c), NameOf(c, asked), c.WroteAt is { } at
            ? texts["FollowUp.WroteOn", dates.Full(dates.On(at))]
            : texts["FollowUp.MainHint"])),
    ];

    public string Lead(LetterKind kind, RequestInHand asked)
    {
        return kind is LetterKind.InternalReview && asked.Dates.Course.ToAskForReview?.Due is { } day
            ? texts["FollowUp.ReviewUntil", dates.WithWeekday(day)]
            : texts[$"FollowUp.{Words.Of(kind)}.Lead"];
    }

    public IReadOnlyList<string> Cautions(string text) => EmailAddresses.Find(text).Any() ? [texts["FollowUp.HasAddress"]] : [];

    public string Explain(RuleException refused) => refusals.Of(refused);

    private string NameOf(Correspondent correspondent, RequestInHand asked) => correspondent switch
    {
        { MessageId: null } => texts["FollowUp.Main", asked.Line.Authority],
        { Name: { } name } when !string.IsNullOrWhiteSpace(name) && !name.Contains('@') => name,
        _ => texts["FollowUp.NoName"],
    };
}
