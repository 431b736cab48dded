using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Calendars;
using Hawl.Core.Correspondence;
using Hawl.Core.Datasets;
using Hawl.Core.Jobs;
using Hawl.Core.Moderation;
using Hawl.Core.Notifications;
using Hawl.Core.Requests;
using Hawl.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

public abstract class HawlContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<UserSlug> UserSlugs => Set<UserSlug>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();

    public DbSet<Authority> Authorities => Set<Authority>();

    public DbSet<AuthorityTranslation> AuthorityTranslations => Set<AuthorityTranslation>();

    public DbSet<AuthorityTag> AuthorityTags => Set<AuthorityTag>();

    public DbSet<AuthoritySlug> AuthoritySlugs => Set<AuthoritySlug>();

    public DbSet<AuthorityClosure> AuthorityClosures => Set<AuthorityClosure>();

    public DbSet<AuthorityChange> AuthorityChanges => Set<AuthorityChange>();

    public DbSet<Request> Requests => Set<Request>();

    public DbSet<RequestEvent> RequestEvents => Set<RequestEvent>();

    public DbSet<RequestSlug> RequestSlugs => Set<RequestSlug>();

    public DbSet<Recount> Recounts => Set<Recount>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    public DbSet<IncomingMessage> IncomingMessages => Set<IncomingMessage>();

    public DbSet<MessageText> MessageTexts => Set<MessageText>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<DeliveryFact> DeliveryFacts => Set<DeliveryFact>();

    public DbSet<ReReading> ReReadings => Set<ReReading>();

    public DbSet<FetchedMail> FetchedMails => Set<FetchedMail>();

    public DbSet<MailDelivery> MailDeliveries => Set<MailDelivery>();

    public DbSet<HeldMail> HeldMails => Set<HeldMail>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<GatheredEvent> GatheredEvents => Set<GatheredEvent>();

    public DbSet<NoticeSettings> NoticeSettings => Set<NoticeSettings>();

    public DbSet<NoticeRefusal> NoticeRefusals => Set<NoticeRefusal>();

    public DbSet<RecurringJob> RecurringJobs => Set<RecurringJob>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<AdminAction> AdminActions => Set<AdminAction>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchAuthority> BatchAuthorities => Set<BatchAuthority>();

    public DbSet<BatchQuestion> BatchQuestions => Set<BatchQuestion>();

    public DbSet<BatchDraft> BatchDrafts => Set<BatchDraft>();

    public DbSet<BatchDraftAuthority> BatchDraftAuthorities => Set<BatchDraftAuthority>();

    public DbSet<BatchAsk> BatchAsks => Set<BatchAsk>();

    public DbSet<BatchReviewer> BatchReviewers => Set<BatchReviewer>();

    public DbSet<MessageReading> MessageReadings => Set<MessageReading>();

    public DbSet<AnswerStatement> AnswerStatements => Set<AnswerStatement>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<OldReading> OldReadings => Set<OldReading>();

    public DbSet<DatasetVersion> DatasetVersions => Set<DatasetVersion>();

    public DbSet<DatasetHolding> DatasetHoldings => Set<DatasetHolding>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<CitationTally> CitationTallies => Set<CitationTally>();

    public DbSet<CitationSearch> CitationSearches => Set<CitationSearch>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<SiteValue> SiteValues => Set<SiteValue>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<SlugCounter> SlugCounters => Set<SlugCounter>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        AccountsMapping.Map(modelBuilder);
        AuthoritiesMapping.Map(modelBuilder);
        CalendarsMapping.Map(modelBuilder);
        RequestsMapping.Map(modelBuilder);
        CorrespondenceMapping.Map(modelBuilder);
        BatchesMapping.Map(modelBuilder);
        AnswersMapping.Map(modelBuilder);
        DatasetsMapping.Map(modelBuilder);
        ModerationMapping.Map(modelBuilder);
        NotificationsMapping.Map(modelBuilder);
        StatisticsMapping.Map(modelBuilder);
        JobsMapping.Map(modelBuilder);
        DataMapping.Map(modelBuilder);
        Conventions.Apply(modelBuilder);
    }
}
