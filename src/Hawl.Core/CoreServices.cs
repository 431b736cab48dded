using System.Reflection;
using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Calendars;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Datasets;
using Hawl.Core.Documents;
using Hawl.Core.Jobs;
using Hawl.Core.Moderation;
using Hawl.Core.Notifications;
using Hawl.Core.Requests;
using Hawl.Core.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Core;

// The whole registration, and the three tables of what happens by itself.
public static class CoreServices
{
    private static readonly IReadOnlyList<JobKind> JobKinds =
    [
        new(SendLetter.JobKind, async (s, job, c) => await s.GetRequiredService<HoldLetter>().ExecuteAsync(job.SubjectId, c)
            ?? await s.GetRequiredService<SendLetter>().ExecuteAsync(job.SubjectId, c))
        {
            GiveUpAsync = (s, job, c) => s.GetRequiredService<RecordUnsent>().ExecuteAsync(job.SubjectId, c),
        },
        new(ExpireDraft.JobKind, (s, job, c) => s.GetRequiredService<ExpireDraft>().ExecuteAsync(job.SubjectId, c)),
        new(SendBatchPart.JobKind, async (s, job, c) =>
        {
            await s.GetRequiredService<SendBatchPart>().ExecuteAsync(job.SubjectId, c);
            return JobResult.Finished;
        }),
        new(AccountLink.JobKind, (s, job, c) => s.GetRequiredService<SendAccountLink>().ExecuteAsync(job, c)),
        new(SendNotice.JobKind, (s, job, c) => s.GetRequiredService<SendNotice>().ExecuteAsync(job.SubjectId, c)),
        Simple<TellReply>(TellReply.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<TellUndelivered>(TellUndelivered.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<TellInvited>(BatchReviewer.InvitedJobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<TellBatch>(Batch.MadeJobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<TellOverdue>(TellOverdue.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<AskWhatCame>(AskWhatCame.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<RecountAuthority>(AuthorityTime.ChangedJobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<RecountDueDates>(RecountDueDates.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<ForgetNotices>(ForgetNotices.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<ForgetBatchDrafts>(ForgetBatchDrafts.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<ForgetHeldMail>(ForgetHeldMail.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<ForgetSignIns>(ForgetSignIns.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<ForgetDocumentTexts>(ForgetDocumentTexts.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<ReadMaildirs>(ReadMaildirs.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<ReadMailboxes>(ReadMailboxes.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        new(ReReadMail.JobKind, (s, _, c) => s.GetRequiredService<ReReadMail>().ExecuteAsync(c)),
        Simple<FindCitations>(FindCitations.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        // One after the other, so that whoever is told of a reply is told of the step.
        new(ReadReply.JobKind, async (s, job, c) =>
        {
            await s.GetRequiredService<ReadReply>().ExecuteAsync(job.SubjectId, c);
            await s.GetRequiredService<TakeReadStep>().ExecuteAsync(job.SubjectId, c);
            return JobResult.Finished;
        }),
        Simple<CheckDatasets>(CheckDatasets.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        new(RecheckDatasets.JobKind, (s, job, c) => s.GetRequiredService<RecheckDatasets>().ExecuteAsync(job.SubjectId, c)),
        Simple<CorrectDataset>(CorrectDataset.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        Simple<WriteUnanswered>(WriteUnanswered.JobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        new(ReadOldReplies.JobKind, (s, _, c) => s.GetRequiredService<ReadOldReplies>().ExecuteAsync(c)),
        new(FindOldCitations.JobKind, (s, _, c) => s.GetRequiredService<FindOldCitations>().ExecuteAsync(c)),
        Simple<CountCitations>(CountCitations.JobKind, (verb, _, c) => verb.ExecuteAsync(c)),
        Simple<RecordBounce>(DropMail.BouncedJobKind, (verb, id, c) => verb.ExecuteAsync(id, c)),
        new(Report.AnswerJob, (s, job, c) => s.GetRequiredService<SendReportAnswer>().ExecuteAsync(job.SubjectId, c)),
    ];

    // Event type → job: queued in the transaction that records the event.
    private static readonly IReadOnlyList<EventJob> JobsOfEvents =
    [
        new(RequestEventType.RequestMade, SendLetter.JobKind, e => e.OutgoingMessageId),
        new(RequestEventType.FollowUpWritten, SendLetter.JobKind, e => e.OutgoingMessageId),
        new(RequestEventType.LetterQueuedAgain, SendLetter.JobKind, e => e.OutgoingMessageId),
        new(RequestEventType.LetterFailed, TellUndelivered.JobKind, e => e.OutgoingMessageId),
        new(RequestEventType.ReplyReceived, ReadReply.JobKind, e => e.IncomingMessageId),
        // Once it is read: nobody is told of an acknowledgement. Whoever records what came by post knows of it.
        new(RequestEventType.ReplyReceived, TellReply.JobKind, e => e.ActorKind is ActorKind.Authority ? e.IncomingMessageId : null),
        new(RequestEventType.ReplyReceived, FindCitations.JobKind, e => e.IncomingMessageId),
        new(RequestEventType.ReplyTakenBack, FindCitations.JobKind, e => e.IncomingMessageId),
        new(RequestEventType.ReplyTakenBack, ReadReply.JobKind, e => e.IncomingMessageId),
        new(RequestEventType.ReplyTakenBack, CheckDatasets.JobKind, e => e.RequestId),
        new(RequestEventType.ProminenceChanged, CheckDatasets.JobKind, e => e.RequestId),
        new(RequestEventType.TitleChanged, RecheckDatasets.JobKind, e => e.RequestId),
    ];

    // What happens by the clock.
    private static IReadOnlyList<Recurrence> Recurring(HawlSettings settings) =>
    [
        new(TellOverdue.JobKind, TimeSpan.FromHours(1)),
        new(AskWhatCame.JobKind, TimeSpan.FromHours(1)),
        new(ForgetSignIns.JobKind, TimeSpan.FromDays(1)),
        new(ForgetNotices.JobKind, TimeSpan.FromDays(1)),
        new(ForgetBatchDrafts.JobKind, TimeSpan.FromDays(1)),
        new(ForgetHeldMail.JobKind, TimeSpan.FromDays(1)),
        new(ForgetDocumentTexts.JobKind, TimeSpan.FromDays(1)),
        new(ReReadMail.JobKind, TimeSpan.FromHours(1)),
        new(FindOldCitations.JobKind, TimeSpan.FromHours(1)),
        new(ReadOldReplies.JobKind, TimeSpan.FromHours(1)),
        new(CountCitations.JobKind, TimeSpan.FromHours(1)),
        new(CheckDatasets.JobKind, TimeSpan.FromHours(1)),
        new(RecheckDatasets.JobKind, TimeSpan.FromMinutes(5)),
        .. settings.Maildirs.Count > 0 ? new[] { new Recurrence(ReadMaildirs.JobKind, TimeSpan.FromMinutes(1)) } : [],
        .. settings.Mailboxes.Count > 0 ? new[] { new Recurrence(ReadMailboxes.JobKind, TimeSpan.FromMinutes(1)) } : [],
    ];

    public static IServiceCollection AddHawl(this IServiceCollection services, HawlSettings settings, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddSingleton(JobKinds);
        services.AddSingleton(JobsOfEvents);
        services.AddSingleton(Recurring(settings));
        services.AddSingleton<JobRunner>();
        services.AddSingleton<Links>();
        services.AddSingleton<SiteToday>();
        services.AddSingleton<LetterComposer>();
        services.AddSingleton<AskingRules>();
        services.AddSingleton<FollowUpRules>();
        services.AddSingleton<RequestMoments>();
        services.AddScoped<RequestClock>();
        services.AddScoped<RecountPage>();
        services.AddSingleton<AuthorityFileReader>();
        services.AddSingleton<KeptCalendars>();
        services.AddScoped<CalendarVersion>();
        services.AddScoped<Database>();
        services.AddScoped<Slugs>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<ProtectionKeys>();
        services.AddScoped<UserEntries>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<SignInTries>();
        services.AddScoped<RecoveryCodes>().AddScoped<PasskeyStore>();
        services.AddScoped<AuthorityEntries>();
        services.AddScoped<BatchRun>();
        services.AddScoped<BatchDrafts>();
        services.AddScoped<AuthorityHistory>();
        services.AddScoped<AuthorityNames>();
        services.AddScoped<LetterProgress>();
        services.AddSingleton<NoticeComposer>();
        services.AddScoped<NoticeAddresses>();
        services.AddScoped<RecordedMessage>();
        services.AddSingleton<GatheringTime>();
        services.AddScoped<NoticeRows>();
        services.AddScoped<NoticeSight>();
        services.AddScoped<NoticeContents>();
        services.AddScoped<FileStore>().AddSingleton<DocumentReader>();
        services.AddScoped<JobQueue>();
        services.AddScoped<EventJobs>();
        services.AddScoped<AdminLog>();
        Stores.Add(services, settings);
        services.AddSingleton<IMailTransport>(s => settings.Smtp is null
            ? new OutboxTransport(settings)
            : new SmtpTransport(settings.Smtp, settings, clock));
        return services.AddIntake().AddAnswers().AddDatasets().AddVerbs();
    }

    private static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services.AddScoped<Cells>().AddScoped<AnswerRights>().AddScoped<ManyAnswers>();

    private static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddSingleton<WriteTurn>();
        services.AddScoped<MailWrites>();
        services.AddScoped<HoldingPen>();
        services.AddScoped<TakenMails>();
        services.AddScoped<RequestsAtHand>();
        services.AddScoped<MessageMaker>();
        services.AddScoped<FetchedMails>();
        services.AddScoped<DeliveryFacts>();
        services.AddScoped<KeptMail>().AddScoped<OldMail>();
        return services;
    }

    private static IServiceCollection AddDatasets(this IServiceCollection services) =>
        services.AddSingleton<DatasetWriter>().AddScoped<DatasetDifferences>();

    private static IServiceCollection AddVerbs(this IServiceCollection services)
    {
        foreach (var verb in typeof(CoreServices).Assembly.GetTypes().Where(t => IsVerb(t) || IsQuery(t)))
        {
            services.AddScoped(verb);
        }

        return services;
    }

    private static JobKind Simple<TVerb>(string name, Func<TVerb, long, CancellationToken, Task> doAsync)
        where TVerb : notnull => new(name, async (s, job, c) =>
        {
            await doAsync(s.GetRequiredService<TVerb>(), job.SubjectId, c);
            return JobResult.Finished;
        });

    private static bool IsVerb(Type type) =>
        type is { IsClass: true, IsSealed: true, IsPublic: true }
        && type.GetMethod("ExecuteAsync", BindingFlags.Public | BindingFlags.Instance) is not null;

    private static bool IsQuery(Type type) =>
        type is { IsClass: true, IsSealed: true } && type.Name.EndsWith("Query", StringComparison.Ordinal);
}
