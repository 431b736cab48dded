using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

public static class CorrespondenceMapping
{
    private const int HashLength = 64;

    public static void Map(ModelBuilder model)
    {
        MapMessages(model);
        MapFiles(model);
        MapMail(model);
    }

    private static void MapMessages(ModelBuilder model)
    {
        model.Entity<OutgoingMessage>(message =>
        {
            message.Property(m => m.Language).HasMaxLength(10);
            message.Property(m => m.Subject).HasMaxLength(1000);
            message.Property(m => m.FromName).HasMaxLength(200);
            message.Property(m => m.ToName).HasMaxLength(400);
            message.Property(m => m.ToAddress).HasMaxLength(320);
            message.Property(m => m.MessageId).HasMaxLength(250);
            message.HasIndex(m => m.MessageId).IsUnique();
            message.Property(m => m.InReplyTo).HasMaxLength(250);
            message.HasOne(m => m.Answers).WithMany().HasForeignKey(m => m.AnswersId);
            message.HasIndex(m => new { m.RequestId, m.Id });
            message.HasIndex(m => m.State).HasFilter("state = 'failed' AND given_up_at IS NULL");
            message.HasVisibility();
        });
        model.Entity<IncomingMessage>(message =>
        {
            message.Property(m => m.Identity).HasMaxLength(1000);
            message.Property(m => m.ContentHash).HasMaxLength(HashLength);
            message.Property(m => m.Automatic).HasMaxLength(40);
            message.Property(m => m.RawHash).HasMaxLength(HashLength);
            message.Property(m => m.AnswerAddress).HasMaxLength(320);
            message.Property(m => m.SenderAddress).HasMaxLength(320);
            message.Property(m => m.ReplyToAddress).HasMaxLength(320);
            message.Property(m => m.Authentication).HasMaxLength(1000);
            message.HasIndex(m => m.FromAddress);
            message.HasIndex(m => new { m.RequestId, m.Identity, m.ContentHash }).IsUnique();
            message.HasIndex(m => new { m.RequestId, m.ReceivedAt, m.Id });
            message.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.RawHash);
            message.HasMany(m => m.Texts).WithOne().HasForeignKey(t => t.IncomingMessageId);
            message.HasVisibility();
        });
        model.Entity<MessageText>(text =>
        {
            text.Property(t => t.Part).HasMaxLength(100);
            text.Property(t => t.Sha256).HasMaxLength(HashLength);
            text.HasIndex(t => new { t.IncomingMessageId, t.Part, t.ReaderVersion }).IsUnique();
        });
    }

    private static void MapFiles(ModelBuilder model)
    {
        model.Entity<Attachment>(attachment =>
        {
            attachment.Property(a => a.Part).HasMaxLength(100);
            attachment.Property(a => a.FileName).HasMaxLength(255);
            attachment.Property(a => a.ContentType).HasMaxLength(255);
            attachment.Property(a => a.FileHash).HasMaxLength(HashLength);
            attachment.HasIndex(a => new { a.MessageId, a.Number }).IsUnique();
            attachment.HasOne(a => a.Message).WithMany(m => m.Attachments).HasForeignKey(a => a.MessageId);
            attachment.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileHash);
            attachment.HasVisibility();
        });
    }

    private static void MapMail(ModelBuilder model)
    {
        model.Entity<DeliveryFact>(fact =>
        {
            fact.Property(f => f.Server).HasMaxLength(255);
            fact.Property(f => f.Words).HasMaxLength(DeliveryFact.LongestWords);
            fact.HasOne<OutgoingMessage>().WithMany().HasForeignKey(f => f.OutgoingMessageId);
            fact.HasIndex(f => new { f.OutgoingMessageId, f.At });
            fact.HasIndex(f => f.IncomingMessageId);
        });
        model.Entity<ReReading>(reading =>
        {
            reading.HasKey(r => r.ReaderVersion);
            reading.Property(r => r.ReaderVersion).ValueGeneratedNever();
        });
        model.Entity<FetchedMail>(fetched =>
        {
            fetched.HasKey(f => new { f.Source, f.Uid });
            fetched.Property(f => f.Source).HasMaxLength(300);
            fetched.Property(f => f.Uid).HasMaxLength(FetchedMails.LongestUid);
        });
        model.Entity<MailDelivery>(delivery =>
        {
            delivery.Property(d => d.RawHash).HasMaxLength(HashLength);
            delivery.Property(d => d.Recipient).HasMaxLength(320);
            delivery.Property(d => d.MailFrom).HasMaxLength(320);
            delivery.HasIndex(d => new { d.RawHash, d.Recipient }).IsUnique();
            delivery.HasOne(d => d.IncomingMessage).WithMany().HasForeignKey(d => d.IncomingMessageId);
        });
    }
}
